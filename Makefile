# Build, test and install goescape, with GNU make.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# Everything that is made goes below build/.  `make help' lists the targets.
# A plain `make' downloads and installs nothing; deps, demo and check install
# the Debian packages that are missing, when run by root.

GCCGO = gccgo-12
CC = gcc-12
CXX = g++-12
GO = go-12
# Go's own toolchain, to compare with.
GC_GO = /usr/lib/go-1.19/bin/go
GO_TESTS = /usr/share/go-1.19/test
MAKEINFO = makeinfo
PROVE = prove
RUNTEST = runtest
INSTALL = install

CFLAGS = -O2 -g
CXXFLAGS = -O2 -g

prefix = /usr/local
exec_prefix = $(prefix)
libdir = $(exec_prefix)/lib
datarootdir = $(prefix)/share
mandir = $(datarootdir)/man
datadir = $(datarootdir)/goescape
bindir = $(prefix)/bin
infodir = $(datarootdir)/info

# -fplugin=goescape, the short name, is looked up in the compiler's own plugin
# directory and nowhere else, so that is where the plugin goes.  Who names a
# prefix wants nothing outside it and uses -fplugin=FILE with the full path.
# -specs=goescape.specs is looked up in the directory above that.
GCC_PLUGINDIR := $(shell $(GCCGO) -print-file-name=plugin 2>/dev/null)
ifeq ($(origin prefix),file)
plugindir = $(GCC_PLUGINDIR)
specsdir = $(patsubst %/,%,$(dir $(GCC_PLUGINDIR)))
else
plugindir = $(libdir)/goescape
specsdir = $(plugindir)
endif

SHELL = /bin/bash
.SHELLFLAGS = -o pipefail -c
.DELETE_ON_ERROR:

VERSION := $(shell cat VERSION)
PACKAGES = gccgo-12 gcc-12-plugin-dev g++-12 libgmp-dev libjansson-dev \
  libelf-dev \
  libcmocka-dev dejagnu make texinfo perl patch python3

man_pages = $(sort $(wildcard doc/*.1))
programs = contrib/goescape-bisect contrib/report/goescape-report \
  build/install/goescape-gccgo
data_files = $(filter-out %/goescape-report,$(sort $(wildcard contrib/report/*.*)))

plugin = build/goescape.so
installed_plugin = $(DESTDIR)$(plugindir)/goescape.so

c_objects = $(patsubst %.c,build/%.o,$(sort $(wildcard plugin/*.c)))
cc_objects = $(patsubst %.cc,build/%.o,\
  $(sort $(wildcard plugin/*.cc gimple/*.cc)))
unit_programs = $(patsubst testsuite/unit/%.c,build/unit/%,$(sort \
  $(wildcard testsuite/unit/*-test.c testsuite/unit/*-fuzz.c)))
bench_programs = $(patsubst testsuite/bench/%.c,build/bench/%,\
  $(sort $(wildcard testsuite/bench/*-bench.c)))
test_objects = $(patsubst testsuite/%.c,build/testsuite/%.o,\
  $(sort $(wildcard testsuite/unit/*.c testsuite/bench/*.c)))

# The helpers in runtime/, for each size of pointers that the compiler has.
helpers = $(patsubst runtime/%.c,%,$(sort $(wildcard runtime/*.c)))
pointer_sizes = $(if $(filter x86_64-% i%86-%,\
  $(shell $(CC) -dumpmachine 2>/dev/null)),64 32,\
  $(shell expr 8 '*' `echo __SIZEOF_POINTER__ | $(CC) -E -P - 2>/dev/null` \
    2>/dev/null))
helper_symbol = __goescape_$(subst -,_,$(1))
carried_objects = build/runtime/carried.o
c_objects += $(carried_objects)

# Our headers are found with "" only: some are named like those of the system
# (memory.h) or of GCC (options.h), which must go on finding their own.
dep_flags = -MMD -MP
c_flags = -std=c11 -D_POSIX_C_SOURCE=200809L -fPIC -fvisibility=hidden \
  -iquote plugin -Wall -Wextra -Wshadow -Wstrict-prototypes \
  -Werror=implicit-function-declaration $(CPPFLAGS) $(CFLAGS)
# Helpers run where Go runs: on stacks that grow where there are such, and panics
# go through them.
split_stack = $(shell $(CC) -fsplit-stack -x c -S -o /dev/null /dev/null \
  >/dev/null 2>&1 && echo -fsplit-stack)
helper_flags = -std=c11 -O2 -g0 -fPIC $(split_stack) -ffreestanding \
  -fexceptions -fasynchronous-unwind-tables -fno-stack-protector \
  -fcf-protection=none -ffunction-sections -fdata-sections \
  -fno-reorder-blocks-and-partition -fvisibility=hidden -Wall -Wextra \
  -Wshadow -Wstrict-prototypes
# Where gccgo looks for packages depends on these two.
cc_flags = -DGOESCAPE_GCC_VERSION='"$(shell $(GCCGO) -dumpversion)"' \
  -DGOESCAPE_GCC_MACHINE='"$(shell $(GCCGO) -dumpmachine)"' \
  -std=gnu++14 -fno-rtti -fno-exceptions -fPIC -iquote plugin \
  -iquote gimple -isystem $(GCC_PLUGINDIR)/include \
  -DGOESCAPE_VERSION='"$(VERSION)"' -Wall -Wextra -Wno-unused-parameter \
  $(CPPFLAGS) $(CXXFLAGS)
# Undefined symbols are those of the compiler proper, so that -z defs cannot be
# used.  It exports all its functions: ours are bound before its namesakes.
plugin_ldflags = -Wl,-Bsymbolic-functions
plugin_libs = -lgmp -ljansson -lelf

# The table of libgo's functions.  Where the source of libgo is not named, it is
# taken from Debian's package.
LIBGO_SOURCE = build/libgo/source/libgo
gcc_archive = $(firstword $(wildcard /usr/src/gcc-$(gcc_major)/gcc-*.tar.xz))
libgo_table = build/libgo/goescape-libgo.tags

# $(call need,TEST,WHAT,PACKAGE) is one line and the end where TEST fails.
need = $(1) >/dev/null 2>&1 || { echo "goescape: $(2) not found:\
  install the Debian package $(3)" >&2; exit 1; }
has_headers = printf '\#include <%s>\n' $(1) | $(CC) -E -x c -
gcc_major = $(shell $(GCCGO) -dumpversion 2>/dev/null | cut -d. -f1)
gccgo_version = $(shell $(GCCGO) --version 2>/dev/null | head -n 1)

submake = $(MAKE) --no-print-directory

.PHONY: all deps demo bench check check-unit check-runtime check-dejagnu
.PHONY: install uninstall check-annotations check-bisect check-install
.PHONY: check-packages check-libgo check-slice check-gauntlet check-report check-teeth
.PHONY: installcheck info libgo-tags dist clean help FORCE

all: $(plugin)

help:
	@printf '%s\n' \
	  'all            build $(plugin) (default)' \
	  'deps           install the Debian packages that are missing' \
	  'demo           allocations of a small program, with and without' \
	  'bench          times of the analysis, of the program of demo and of what' \
	  '               stays on the heap; libraries beside gc (BENCHFLAGS=--help)' \
	  'check          check-unit, check-runtime, check-dejagnu, check-bisect,' \
	  '               check-packages, check-install, check-report and the sums' \
	  'check-unit     tests of the C in plugin/ (TAP)' \
	  'check-runtime  tests of the C in runtime/, linked to libgo (TAP)' \
	  'check-dejagnu  tests of the compiler; RUNTESTFLAGS are for runtest' \
	  'check-bisect   tests of contrib/goescape-bisect' \
	  'check-packages  tests of what is known of other packages' \
	  'check-install  tests of what install installs, goescape-gccgo above all' \
	  'check-report   tests of goescape-report, with chromium if it is there,' \
	  '               and of the figures of bench' \
	  'check-slice    a slice of the gauntlet, in some minutes' \
	  'check-gauntlet other people'"'"'s programs and random ones, in some hours' \
	  'check-annotations  what gc decides better, by its own tests (GO_TESTS)' \
	  'check-teeth    that the tests catch deliberate faults (FAULTS=names)' \
	  'libgo-tags     what libgo does, from its source (LIBGO_SOURCE;' \
	  '               LIBGO_MULTILIBS=-m32 for that of -m32, too)' \
	  'info           the manual, from doc/goescape.texi' \
	  'install        to plugindir; DESTDIR is put in front' \
	  'installcheck   compile and run a program with what is installed' \
	  'uninstall      remove what install put there' \
	  'dist           goescape-$(VERSION).tar.gz' \
	  'clean          remove build/' \
	  '' \
	  'GCCGO=$(GCCGO) CC=$(CC) CXX=$(CXX) GO=$(GO)' \
	  'prefix=$(prefix)' \
	  'plugindir=$(plugindir)' \
	  '' \
	  'Without prefix=DIR the plugin goes to the plugin directory of GCCGO,' \
	  'where -fplugin=goescape finds it.  With prefix=DIR it goes to' \
	  'DIR/lib/goescape and is used as -fplugin=DIR/lib/goescape/goescape.so.'

# Dependencies.

deps:
	@command -v dpkg-query >/dev/null || { \
	  echo 'goescape: not a Debian system; what is needed is what these' \
	    'Debian packages hold: $(PACKAGES)'; exit 0; }; \
	installed=" $$(dpkg-query -W -f='$${Package}/$${db:Status-Status} ' \
	  $(PACKAGES) 2>/dev/null)"; \
	missing=; \
	for package in $(PACKAGES); do \
	  case $$installed in \
	    *" $$package/installed "*) ;; \
	    *) missing="$$missing $$package" ;; \
	  esac; \
	done; \
	test -n "$$missing" || exit 0; \
	if test "$$(id -u)" != 0; then \
	  echo "goescape: packages are missing.  Run as root:" >&2; \
	  echo "apt-get update && apt-get install -y" \
	    "--no-install-recommends$$missing" >&2; \
	  exit 1; \
	fi; \
	echo "goescape: installing$$missing"; \
	export DEBIAN_FRONTEND=noninteractive; \
	apt-get -qq update && apt-get -qq -o Dpkg::Use-Pty=0 install -y \
	  --no-install-recommends $$missing

# The plugin.

$(plugin): $(c_objects) $(cc_objects)
	$(CXX) -shared $(plugin_ldflags) $(LDFLAGS) -o $@ $^ $(plugin_libs)

# The same plugin as if built for another compiler, and for one for another
# machine, to see it refused.
other_plugin = build/other/goescape.so
cross_plugin = build/cross/goescape.so
in_other = s/^\(static char basever.*= \)"[^"]*"/\1"11.1.0"/
in_cross = s/^.include "configargs.h"/static char \
  configuration_arguments[] = "--target=pdp11-aout";/

build/%/plugin-version.h: build/flags Makefile
	@mkdir -p $(@D)
	sed '$(in_$*)' '$(GCC_PLUGINDIR)/include/plugin-version.h' > $@

build/other/goescape.o build/cross/goescape.o: \
build/%/goescape.o: plugin/goescape.cc build/%/plugin-version.h
	$(CXX) -iquote $(@D) $(cc_flags) -c -o $@ $<

$(other_plugin) $(cross_plugin): \
build/%/goescape.so: build/%/goescape.o $(c_objects) \
		     $(filter-out build/plugin/goescape.o,$(cc_objects))
	$(CXX) -shared $(plugin_ldflags) $(LDFLAGS) -o $@ $^ $(plugin_libs)

# Another plugin, to see both work side by side.
neighbour_plugin = build/neighbour/neighbour.so
$(neighbour_plugin): testsuite/lib/neighbour.cc build/flags
	@mkdir -p $(@D)
	$(CXX) -shared $(cc_flags) $(LDFLAGS) -o $@ $<

build/%.o: %.c build/flags | build/tools
	@mkdir -p $(@D)
	$(CC) $(c_flags) $(dep_flags) -c -o $@ $<

build/%.o: %.cc build/flags | build/tools
	@mkdir -p $(@D)
	$(CXX) $(cc_flags) $(dep_flags) -c -o $@ $<

# What the plugin finds out about libgo, in some minutes; and in as many more for
# each of LIBGO_MULTILIBS, as LIBGO_MULTILIBS=-m32.
LIBGO_MULTILIBS =

libgo-tags: $(plugin)
	@$(call need,test -d '$(LIBGO_SOURCE)' || test -n '$(gcc_archive)',\
	  libgo's source (LIBGO_SOURCE=DIRECTORY),gcc-$(gcc_major)-source)
	@mkdir -p build/libgo/source
	test -d '$(LIBGO_SOURCE)' || tar -xJf '$(gcc_archive)' \
	  -C build/libgo/source --strip-components=1 --wildcards '*/libgo'
	contrib/goescape-libgo-tags --gccgo '$(GCCGO)' --plugin $(plugin) \
	  --source '$(LIBGO_SOURCE)' \
	  $(addprefix --multilib=,$(LIBGO_MULTILIBS)) -o $(libgo_table)

# The helpers become assembly code, and that a table in the plugin.

helper_codes = $(foreach helper,$(helpers),$(foreach size,$(pointer_sizes),\
  build/runtime/$(helper)-$(size).s))

define helper_rule
build/runtime/%-$(1).s: runtime/%.c runtime/go-runtime.h build/flags | build/tools
	@mkdir -p $$(@D)
	$$(CC) $$(helper_flags) $(if $(word 2,$(pointer_sizes)),-m$(1)) -S -o $$@ $$<
endef
$(foreach size,$(pointer_sizes),$(eval $(call helper_rule,$(size))))

build/runtime/carried.c: $(helper_codes) runtime/carry.awk
	{ echo '#include "carried.h"'; \
	  echo 'const struct carried carried[] ='; \
	  echo '{'; \
	  $(foreach helper,$(helpers),$(foreach size,$(pointer_sizes),\
	    awk -v symbol=$(call helper_symbol,$(helper)) -v bits=$(size) \
	      -f runtime/carry.awk $(addprefix build/runtime/,\
	      $(helper)-$(size).s $(helper)-$(size).s) && )) \
	  echo '  { 0, 0, 0 }' && echo '};'; } > $@

$(carried_objects): build/runtime/carried.c
	$(CC) $(c_flags) $(dep_flags) -c -o $@ $<

# This file changes with the compiler and the flags, and takes the objects
# along: GCC refuses a plugin that was built for another revision of it.
build/flags: export flags = $(gccgo_version); $(CC) $(c_flags); \
  $(CXX) $(cc_flags); $(helper_flags)
build/flags: FORCE
	@mkdir -p $(@D)
	@echo "$$flags" | cmp -s - $@ || echo "$$flags" >$@

build/tools: build/flags
	@$(call need,command -v $(GCCGO),$(GCCGO),$(GCCGO))
	@$(call need,command -v $(CC),$(CC),$(CC))
	@$(call need,command -v $(CXX),$(CXX),$(CXX))
	@$(call need,test -f '$(GCC_PLUGINDIR)/include/gcc-plugin.h',\
	  gcc-plugin.h,gcc-$(gcc_major)-plugin-dev)
	@$(call need,$(call has_headers,gmp.h),gmp.h,libgmp-dev)
	@$(call need,$(call has_headers,jansson.h),jansson.h,libjansson-dev)
	@$(call need,$(call has_headers,libelf.h),libelf.h,libelf-dev)
	@touch $@

# Tests.

check: deps
	@rm -f build/unit.log build/runtime.log build/bisect.log build/packages.log
	@rm -f build/libgo.log
	@rm -f build/install.log build/report.log build/testsuite/goescape.sum
	@status=0; \
	$(submake) check-unit || status=1; \
	$(submake) check-runtime || status=1; \
	$(submake) check-dejagnu || status=1; \
	$(submake) check-bisect || status=1; \
	$(submake) check-packages || status=1; \
	$(submake) check-libgo || status=1; \
	$(submake) check-install || status=1; \
	$(submake) check-report || status=1; \
	testsuite/count-results.sh build runtime bisect packages libgo install report \
	  || status=1; \
	exit $$status

build/unit-tools: build/tools
	@$(call need,$(call has_headers,\
	  stdarg.h stddef.h stdint.h setjmp.h cmocka.h),cmocka.h,libcmocka-dev)
	@$(call need,command -v $(PROVE),$(PROVE),perl)
	@touch $@

$(filter build/testsuite/unit/%,$(test_objects)): | build/unit-tools

build/unit/solve-fuzz: build/testsuite/unit/solve-reference.o

$(unit_programs): build/unit/%: build/testsuite/unit/%.o $(c_objects)
	@mkdir -p $(@D)
	$(CC) $(LDFLAGS) -o $@ $^ -lcmocka $(plugin_libs)

check-unit: $(unit_programs)
	@rm -f build/unit.log
	@test -n '$(unit_programs)' || { \
	  echo 'goescape: testsuite/unit has no tests' >&2; exit 1; }
	$(PROVE) -v -e '' $(unit_programs) | tee build/unit.log

# The helpers' tests, linked in the ways that Go programs are.  Where there is
# no libgo for the smaller size of pointers, that is not tested.
runtime_sources = $(sort $(wildcard testsuite/runtime/*.go))
runtime_programs = $(addprefix build/runtime/test-,shared static-libgo static) \
  $(if $(shell printf 'package p\nimport _ "os"\n' \
	 | $(GCCGO) -m32 -x go -S -o /dev/null - >/dev/null 2>&1 && echo 32),\
    build/runtime/test-32)
helper_objects = $(patsubst %,build/runtime/%-$(1).o,$(helpers) access sample again)
first_size = $(firstword $(pointer_sizes))

define runtime_rules
build/runtime/access-$(1).s: testsuite/runtime/access.c build/flags | build/tools
	@mkdir -p $$(@D)
	$$(CC) $$(helper_flags) $(if $(word 2,$(pointer_sizes)),-m$(1)) -S -o $$@ $$<

# The sample is linked twice, as the plugin would print it into two objects.
build/runtime/sample-$(1).raw: testsuite/runtime/sample.c build/flags | build/tools
	@mkdir -p $$(@D)
	$$(CC) $$(helper_flags) -iquote runtime \
	  $(if $(word 2,$(pointer_sizes)),-m$(1)) -S -o $$@ $$<

build/runtime/sample-$(1).s: build/runtime/sample-$(1).raw runtime/carry.awk
	awk -v symbol=__goescape_sample -v bits=$(1) -f runtime/carry.awk $$< $$< \
	  | sed -n 's/^    "\(.*\)\\n"$$$$/\1/p' | sed 's/\\\(.\)/\1/g' > $$@
	echo '	.section .note.GNU-stack,"",@progbits' >> $$@

build/runtime/again-$(1).s: build/runtime/sample-$(1).s
	cp $$< $$@

build/runtime/%-$(1).o: build/runtime/%-$(1).s
	$$(CC) $(if $(word 2,$(pointer_sizes)),-m$(1)) -c -o $$@ $$<
endef
$(foreach size,$(pointer_sizes),$(eval $(call runtime_rules,$(size))))

build/runtime/test-shared: runtime_flags =
build/runtime/test-static-libgo: runtime_flags = -static-libgo
build/runtime/test-static: runtime_flags = -static
build/runtime/test-32: runtime_flags = -m32
build/runtime/test-32: $(call helper_objects,32)
$(filter-out %-32,$(runtime_programs)): $(call helper_objects,$(first_size))
$(runtime_programs): $(runtime_sources)
	$(GCCGO) -O2 $(runtime_flags) -o $@ $^

build/runtime/link-test: testsuite/runtime/link.sh $(plugin)
	@printf '%s\n' '#!/bin/sh' "exec '$(CURDIR)/$<' '$(CURDIR)/$(plugin)' \
	  '$(GCCGO)' '$(GO)' '$(CURDIR)/build/runtime/link'" > $@
	@chmod +x $@

check-runtime: $(runtime_programs) build/runtime/link-test
	@rm -f build/runtime.log
	$(PROVE) -v -e '' $^ | tee build/runtime.log

check-dejagnu: $(plugin) $(other_plugin) $(cross_plugin) $(neighbour_plugin)
	@mkdir -p build/testsuite
	@rm -f build/testsuite/goescape.sum
	@$(call need,command -v $(RUNTEST),$(RUNTEST),dejagnu)
	cd build/testsuite && $(RUNTEST) --tool goescape \
	  --srcdir '$(CURDIR)/testsuite' GCCGO_UNDER_TEST='$(GCCGO)' \
	  GO_UNDER_TEST='$(GO)' GOESCAPE_PLUGIN='$(CURDIR)/$(plugin)' \
	  GOESCAPE_OTHER_PLUGIN='$(CURDIR)/$(other_plugin)' \
	  GOESCAPE_CROSS_PLUGIN='$(CURDIR)/$(cross_plugin)' \
	  GOESCAPE_NEIGHBOUR='$(CURDIR)/$(neighbour_plugin)' \
	  $(RUNTESTFLAGS)

check-packages: $(plugin)
	@rm -f build/packages.log
	$(PROVE) -v -e '' testsuite/packages/check.sh :: '$(CURDIR)/$(plugin)' \
	  '$(GCCGO)' '$(GO)' | tee build/packages.log

check-libgo: $(plugin)
	@rm -f build/libgo.log
	testsuite/libgo/check.py '$(CURDIR)/$(plugin)' '$(GCCGO)' $(libgo_table) \
	  > build/libgo.tap; $(PROVE) -v -e cat build/libgo.tap | tee build/libgo.log

check-bisect: $(plugin)
	@rm -f build/bisect.log
	$(PROVE) -v -e '' testsuite/bisect/check.sh :: '$(CURDIR)/$(plugin)' \
	  '$(GCCGO)' '$(GO)' | tee build/bisect.log

check-install: all $(other_plugin) $(if $(shell command -v $(MAKEINFO)),info)
	@rm -f build/install.log
	$(PROVE) -v -e '' testsuite/install/wrapper.sh :: '$(MAKE)' \
	  '$(GCCGO)' '$(GO)' '$(GC_GO)' '$(CURDIR)/$(other_plugin)' \
	  | tee build/install.log

check-report: $(plugin)
	@rm -f build/report.log
	{ testsuite/report/check.py '$(CURDIR)/$(plugin)' '$(GCCGO)' build/report \
	  > build/report.tap; \
	  testsuite/bench/check.py > build/bench.tap; \
	  $(PROVE) -v -e cat build/report.tap build/bench.tap; } \
	  | tee build/report.log

# What the gauntlet says is TAP that is there already.
gauntlet = testsuite/gauntlet/run.sh
tap_dir = build/gauntlet/tap
check-slice check-gauntlet: check-%: $(plugin)
	@rm -f build/gauntlet.log
	$(gauntlet) $(if $(filter slice,$*),slice,whole) '$(GCCGO)' '$(GO)' \
	  '$(CURDIR)/$(plugin)' '$(CURDIR)/build'
	$(PROVE) -v -e cat $(tap_dir)/*.tap > build/gauntlet.log; \
	  status=$$?; grep '^not ok' build/gauntlet.log; \
	  tail -n 3 build/gauntlet.log; exit $$status

check-annotations: $(plugin)
	testsuite/annotations/escape-annotations.py --plugin $(plugin) \
	  --gccgo '$(GCCGO)' --source '$(GO_TESTS)' --list

check-teeth: $(plugin) $(unit_programs)
	@rm -f build/teeth.log
	testsuite/teeth/check.sh '$(GCCGO)' $(FAULTS) > build/teeth.tap; \
	$(PROVE) -v -e cat build/teeth.tap | tee build/teeth.log

demo: deps
	@$(submake) all
	@testsuite/demo/compare.sh '$(GCCGO)' $(plugin) build/demo

$(bench_programs): build/bench/%: build/testsuite/bench/%.o $(c_objects)
	@mkdir -p $(@D)
	$(CC) $(LDFLAGS) -o $@ $^ $(plugin_libs)

bench: deps
	@$(submake) all $(bench_programs)
	@for program in $(bench_programs); do $$program || exit; done
	@testsuite/demo/compare.sh '$(GCCGO)' $(plugin) build/demo time
	@echo 'Time as a ratio to gccgo -O2, and allocations, of one operation:'
	@testsuite/bench/savings.py --gc '$(GC_GO)' '$(GCCGO)' $(plugin) \
	  build/bench/savings testsuite/bench/savings.go
	testsuite/bench/compare.py --plugin $(plugin) --gccgo '$(GCCGO)' \
	  --go '$(GO)' --gc-go '$(GC_GO)' $(BENCHFLAGS)

# Installation.

info: $(if $(wildcard doc/goescape.texi),build/goescape.info)

build/goescape.info: doc/goescape.texi VERSION
	@mkdir -p $(@D)
	@$(call need,command -v $(MAKEINFO),$(MAKEINFO),texinfo)
	$(MAKEINFO) -D 'VERSION $(VERSION)' -o $@ $<

# $(call fill,TEMPLATE) is a sed command that puts what is known here into
# TEMPLATE.  In a specs file a blank in a name has a backslash.
escape = $(subst |,\|,$(subst &,\&,$(subst \,\\,$(1))))
empty =
in_specs = $(subst $(empty) ,\ ,$(1))
fill = sed -e 's|@GCCGO@|$(call escape,$(GCCGO))|' \
  -e "s|@GCC_VERSION@|$$('$(GCCGO)' -dumpfullversion)|" \
  -e 's|@VERSION@|$(VERSION)|' \
  -e 's|@bindir@|$(call escape,$(bindir))|' \
  -e 's|@plugindir@|$(call escape,$(plugindir))|' \
  -e 's|@plugin@|$(call escape,$(call in_specs,$(plugindir)))/goescape.so|' \
  $(1)

# The manual is installed where makeinfo is there to make it.
install: all $(if $(shell command -v $(MAKEINFO)),info)
	@mkdir -p build/install
	@$(call fill,contrib/goescape-gccgo.in) > build/install/goescape-gccgo
	@$(call fill,contrib/goescape.specs.in) > build/install/goescape.specs
	$(INSTALL) -d "$(DESTDIR)$(plugindir)"
	$(INSTALL) -m 644 $(plugin) "$(installed_plugin)"
	@if test -f $(libgo_table); then \
	  set -ex; \
	  $(INSTALL) -m 644 $(libgo_table) "$(DESTDIR)$(plugindir)"; \
	fi
	$(INSTALL) -d "$(DESTDIR)$(bindir)" "$(DESTDIR)$(mandir)/man1"
	$(INSTALL) -m 755 $(programs) "$(DESTDIR)$(bindir)"
	$(INSTALL) -d "$(DESTDIR)$(datadir)"
	$(INSTALL) -m 644 $(data_files) "$(DESTDIR)$(datadir)"
	$(INSTALL) -d "$(DESTDIR)$(specsdir)"
	$(INSTALL) -m 644 build/install/goescape.specs "$(DESTDIR)$(specsdir)"
	$(INSTALL) -m 644 $(man_pages) "$(DESTDIR)$(mandir)/man1"
	@if test -f build/goescape.info; then \
	  set -ex; \
	  $(INSTALL) -d "$(DESTDIR)$(infodir)"; \
	  $(INSTALL) -m 644 build/goescape.info "$(DESTDIR)$(infodir)"; \
	fi

uninstall:
	rm -f "$(DESTDIR)$(plugindir)/$(notdir $(libgo_table))"
	rm -f "$(installed_plugin)" "$(DESTDIR)$(specsdir)/goescape.specs"
	for name in $(notdir $(programs)); do \
	  rm -f "$(DESTDIR)$(bindir)/$$name"; \
	done
	for name in $(notdir $(man_pages)); do \
	  rm -f "$(DESTDIR)$(mandir)/man1/$$name"; \
	done
	for name in $(notdir $(data_files)); do \
	  rm -f "$(DESTDIR)$(datadir)/$$name"; \
	done
	rm -f "$(DESTDIR)$(infodir)/goescape.info"
	@rmdir "$(DESTDIR)$(datadir)" 2>/dev/null || :
	@case '$(plugindir)' in \
	  */goescape) rmdir "$(DESTDIR)$(plugindir)" 2>/dev/null || : ;; \
	esac

installcheck:
	@testsuite/install/check.sh '$(GCCGO)' "$(installed_plugin)" build/install
	@testsuite/install/check.sh "$(DESTDIR)$(bindir)/goescape-gccgo" '' \
	  build/install
ifeq ($(DESTDIR)$(plugindir),$(GCC_PLUGINDIR))
	@testsuite/install/check.sh '$(GCCGO)' goescape build/install
endif

# Distribution: the files that git knows, in a directory named after the
# version, with nothing in the archive that depends on who makes it.

dist:
	@git ls-files --error-unmatch Makefile >/dev/null 2>&1 || { \
	  echo 'goescape: dist packs the files that git lists, and this is not' \
	    'a git checkout with files in it' >&2; exit 1; }
	git ls-files -z | LC_ALL=C sort -z \
	  | tar --create --null --files-from=- --owner=0 --group=0 \
	    --numeric-owner --mtime="@$${SOURCE_DATE_EPOCH:-$$(git log -1 \
	      --format=%ct 2>/dev/null || date +%s)}" \
	    --transform='s,^,goescape-$(VERSION)/,S' \
	  | gzip -9n > goescape-$(VERSION).tar.gz

clean:
	rm -rf build

-include $(c_objects:.o=.d) $(cc_objects:.o=.d) $(test_objects:.o=.d)
