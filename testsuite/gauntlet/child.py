# One child process with a time limit, and what it used.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# Third-party programs hang, fork and print without end.  Each child here leads
# a session of its own, so that the limit ends its children with it; it writes
# to files, so that a grandchild that keeps the output open blocks nobody; and
# it is waited for with wait4, which tells its user time and nobody else's.

import collections
import os
import resource
import signal
import subprocess
import tempfile
import threading

Ended = collections.namedtuple ("Ended", "status stdout stderr user")

OUTPUT_LIMIT = 256 << 20


def limit_children ():
    """Forbid core files and outputs without end to all children to come."""
    resource.setrlimit (resource.RLIMIT_CORE, (0, 0))
    hard = resource.getrlimit (resource.RLIMIT_FSIZE)[1]
    if hard == resource.RLIM_INFINITY or hard > OUTPUT_LIMIT:
        resource.setrlimit (resource.RLIMIT_FSIZE, (OUTPUT_LIMIT, hard))


def describe (wait_status):
    """Return WAIT_STATUS, as wait4 gives it, in words that compare."""
    if os.WIFSIGNALED (wait_status):
        return "signal %d" % os.WTERMSIG (wait_status)
    return "exit %d" % os.WEXITSTATUS (wait_status)


def run (argv, seconds, cwd=None, env=None):
    """Run ARGV in CWD with ENV added to the environment, SECONDS at most.
    Return its status ("exit N", "signal N" or "timeout"), what it wrote (as
    bytes) and its user time in seconds, that of the children it waited for
    included."""
    environment = dict (os.environ)
    environment.update (env or {})
    expired = threading.Event ()
    with tempfile.TemporaryFile () as out, tempfile.TemporaryFile () as err:
        child = subprocess.Popen (argv, cwd=cwd, env=environment,
                                  stdin=subprocess.DEVNULL, stdout=out,
                                  stderr=err, start_new_session=True)

        def end_session ():
            expired.set ()
            os.killpg (child.pid, signal.SIGKILL)

        timer = threading.Timer (seconds, end_session)
        timer.start ()
        # WNOWAIT leaves the child's number taken until the timer is off, so
        # that it cannot kill another process of the same number.
        os.waitid (os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
        timer.cancel ()
        timer.join ()
        wait_status, usage = os.wait4 (child.pid, 0)[1:]
        child.returncode = os.waitstatus_to_exitcode (wait_status)
        status = "timeout" if expired.is_set () else describe (wait_status)
        end_leftovers (child.pid)
        out.seek (0)
        err.seek (0)
        return Ended (status, out.read (), err.read (), usage.ru_utime)


def end_leftovers (session):
    """End what is left of the process group that led SESSION."""
    try:
        os.killpg (session, signal.SIGKILL)
    except ProcessLookupError:
        pass
