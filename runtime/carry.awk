# Turn the assembly code of a helper into a row of the plugin's table.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# usage: awk -v symbol=SYMBOL -v bits=BITS -f carry.awk FILE.s FILE.s
#
# FILE.s, which is read twice, is what the compiler made of the C file that
# defines SYMBOL.  What is printed is an initialiser of struct carried, see
# plugin/carried.h: each symbol but SYMBOL that is defined here gets a name that
# nobody else uses and becomes local, and each section becomes a member of the
# group SYMBOL.
#
#   .section .rodata.table,"a"	-> .section .rodata.table,"aG",@progbits,S,comdat
#   .globl	S		-> the same
#   jne	.L8			-> jne	.LS.8
#   call	visit		-> call	S.visit

function fail(what) {
  print "carry.awk: " FILENAME ": " what > "/dev/stderr"
  failed = 1
  exit 1
}

# Return LINE with the symbols that are defined here renamed.
function renamed(line,    done, token) {
  done = ""
  while (match(line, /[A-Za-z0-9_.$]+/)) {
    token = substr(line, RSTART, RLENGTH)
    done = done substr(line, 1, RSTART - 1) \
      ((token in new_name) ? new_name[token] : token)
    line = substr(line, RSTART + RLENGTH)
  }
  return done line
}

# Return LINE, a directive .section, in the group.
function grouped(line,    count, part, flags, rest, i) {
  count = split(line, part, ",")
  if (part[2] ~ /G/)		# One of the compiler's own, for shared code.
    count = 3
  flags = part[2]
  gsub(/["G]/, "", flags)
  if (flags ~ /w/)
    fail("helpers must not write to variables of their own:" line)
  rest = count < 3 ? ",@progbits" : ""
  for (i = 3; i <= count; i++)
    rest = rest "," part[i]
  return part[1] ",\"" flags "G\"" rest "," symbol ",comdat"
}

NR == FNR {
  if ($1 ~ /^[A-Za-z0-9_.$]+:/) {
    label = substr($1, 1, index($1, ":") - 1)
    if (label == symbol)
      found = 1
    else if (label ~ /^\.L/)
      new_name[label] = ".L" symbol "." substr(label, 3)
    else
      new_name[label] = symbol "." label
  }
  next
}

FNR == 1 {
  if (!found)
    fail("does not define " symbol)
  printf "  { \"%s\", %d,\n", symbol, bits
}

# What the file as a whole says of itself, and the switch to a section that
# stays empty.
$1 == ".file" || $1 == ".ident" || $1 == ".text" { next }
$1 == ".section" && $2 ~ /^\.note\./ { next }
$1 ~ /^\.(globl|hidden|weak)$/ && $2 != symbol { next }
$1 ~ /^\.(data|bss|comm|lcomm|local|weakref|symver)$/ { fail("cannot carry " $0) }

{
  line = renamed($0)
  if ($1 == ".section")
    line = grouped(line)
  gsub(/\\/, "\\\\", line)
  gsub(/"/, "\\\"", line)
  printf "    \"%s\\n\"\n", line
}

END {
  if (!failed)
    print "  },"
  exit failed
}
