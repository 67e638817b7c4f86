# A browser without a window, for tests of pages.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# Chromium speaks the DevTools protocol over two pipes, its file descriptors 3
# and 4: JSON, each message with a zero byte behind it.

import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

PATIENCE = 60                   # Seconds for one answer.
KEYS = {"Tab": 9, "Enter": 13, "Escape": 27, " ": 32}


class Failure (Exception):
    """The browser does not do what it is told."""


def find_browser ():
    """Return the browser's file name, or None."""
    return shutil.which ("chromium") or shutil.which ("chromium-browser")


class Browser:
    """A browser with one page."""

    def __init__ (self, program, dark=False):
        self.directory = tempfile.mkdtemp ()
        to_read, self.to = os.pipe ()
        self.source, from_write = os.pipe ()
        # The shell moves the pipes to where the browser wants them.
        script = 'exec "$@" 3<&%d 4>&%d' % (to_read, from_write)
        self.process = subprocess.Popen (
            ["bash", "-c", script, "bash", program, "--headless",
             "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             "--remote-debugging-pipe", "--no-first-run",
             "--blink-settings=preferredColorScheme=%d" % (0 if dark else 1),
             "--user-data-dir=" + self.directory, "about:blank"],
            pass_fds=(to_read, from_write), stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close (to_read)
        os.close (from_write)
        self.buffer, self.number, self.session = b"", 0, None
        self.events = []
        target = self.ask ("Target.createTarget", url="about:blank")
        self.session = self.ask ("Target.attachToTarget", flatten=True,
                                 targetId=target["targetId"])["sessionId"]
        for domain in ("Page", "Network", "Runtime"):
            self.ask (domain + ".enable")
        self.ask ("Emulation.setDeviceMetricsOverride", width=1200, height=1600,
                  deviceScaleFactor=1, mobile=False)

    def receive (self):
        """Return the next message."""
        end = time.monotonic () + PATIENCE
        while b"\0" not in self.buffer:
            ready, _, _ = select.select ([self.source], [], [],
                                         max (0, end - time.monotonic ()))
            piece = os.read (self.source, 1 << 16) if ready else b""
            if not piece:
                raise Failure ("no answer from the browser")
            self.buffer += piece
        message, _, self.buffer = self.buffer.partition (b"\0")
        return json.loads (message)

    def ask (self, method, **parameters):
        """Call METHOD and return its result."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write (self.to, json.dumps (message).encode () + b"\0")
        while True:
            answer = self.receive ()
            if answer.get ("id") == self.number:
                break
            self.events.append (answer)
        if "error" in answer:
            raise Failure ("%s: %s" % (method, answer["error"]))
        return answer["result"]

    def open (self, url):
        """Show the page at URL."""
        self.events = []
        self.ask ("Page.navigate", url=url)
        while not any (event.get ("method") == "Page.loadEventFired"
                       for event in self.events):
            self.events.append (self.receive ())

    def evaluate (self, expression):
        """Return the value of EXPRESSION in the page."""
        result = self.ask ("Runtime.evaluate", expression=expression,
                           returnByValue=True)
        if "exceptionDetails" in result:
            raise Failure ("%s: %s" % (expression, result["exceptionDetails"]))
        return result["result"].get ("value")

    def click (self, selector):
        """Press the mouse button on the element that SELECTOR finds."""
        x, y = self.evaluate (
            "(() => { const e = document.querySelector (%s);"
            " e.scrollIntoView ({block: 'center'});"
            " const r = e.getBoundingClientRect ();"
            " return [r.left + r.width / 2, r.top + r.height / 2]; }) ()"
            % json.dumps (selector))
        for kind in ("mousePressed", "mouseReleased"):
            self.ask ("Input.dispatchMouseEvent", type=kind, x=x, y=y,
                      button="left", clickCount=1)

    def press (self, key):
        """Press KEY."""
        text = {"Enter": "\r", " ": " "}.get (key)
        for kind in ("keyDown", "keyUp"):
            more = {"text": text} if text and kind == "keyDown" else {}
            self.ask ("Input.dispatchKeyEvent", type=kind, key=key,
                      windowsVirtualKeyCode=KEYS[key], **more)

    def requests (self):
        """Return the addresses that the page has asked for."""
        return [event["params"]["request"]["url"] for event in self.events
                if event.get ("method") == "Network.requestWillBeSent"]

    def problems (self):
        """Return what the scripts of the page have complained of."""
        return [event for event in self.events
                if event.get ("method") == "Runtime.exceptionThrown"]

    def picture (self, name):
        """Write what is seen to the file NAME."""
        data = self.ask ("Page.captureScreenshot", format="png")["data"]
        with open (name, "wb") as file:
            file.write (base64.b64decode (data))

    def close (self):
        try:
            self.session = None
            self.ask ("Browser.close")
            self.process.wait (PATIENCE)
        except (Failure, OSError, subprocess.TimeoutExpired):
            self.process.kill ()
            self.process.wait ()
        os.close (self.to)
        os.close (self.source)
        shutil.rmtree (self.directory, ignore_errors=True)
