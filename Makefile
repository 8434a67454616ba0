# Bare `make` prints the words behind the double hashes below.
.DEFAULT_GOAL := help
.PHONY: help demo test build check lint generate bench picture fuzz install clean deps
.PHONY: simulate simulate-mutants simulate-program
.NOTPARALLEL:

SWIFT ?= swift
PREFIX ?= /usr/local
# Nothing that is needed lies beside the program, so nothing is looked for there.
RELEASE := -c release --static-swift-stdlib --disable-local-rpath
SOURCES := Package.swift Sources Tests

help:
	@echo 'Kiradeck: a terminal dashboard for a tenant of the Kira payments API.'
	@echo
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 24

demo: deps ## build, and open the dashboard on a living sandbox: no credentials, no network
	@$(SWIFT) build $(RELEASE) --product kiradeck
	@exec .build/release/kiradeck demo

test: deps ## run every test
	@$(SWIFT) build --build-tests
	@SWIFT='$(SWIFT)' sh .ci/test

build: deps ## build the release binary, .build/release/kiradeck
	@$(SWIFT) build $(RELEASE) --product kiradeck

check: lint ## format, arrows between targets, house rules, generated files
	@SWIFT='$(SWIFT)' sh .ci/test --filter 'HouseRulesTests|is printed from'

lint: deps ## the part of it that is no test: what CI asks before the tests
	@$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)
	@$(SWIFT) build --build-tests --explicit-target-dependency-import-check error

generate: deps ## rewrite the files that are made from code: keys, golden screens
	@$(SWIFT) build --build-tests
	@UPDATE_GENERATED=1 UPDATE_SCREENS=1 $(SWIFT) test --skip-build --disable-xctest --filter 'is printed from|ScreenTests'

bench: build ## measure against the goals and write docs/benchmarks.md; or, say, ONLY=G3 and write nothing
	@sh .ci/deps peers
	@$(SWIFT) build $(RELEASE) --product Bench
	@$(SWIFT) build $(RELEASE) --product journal-probe
	@.build/release/Bench $(if $(ONLY),--only '$(ONLY)',docs/benchmarks.md) \
	  $(if $(SIZES),--sizes '$(SIZES)') $(if $(ROUNDS),--rounds $(ROUNDS))

fuzz: deps ## throw bytes at every reader, SECONDS=600 each, or at those of TARGETS='json keys'
	@SWIFT='$(SWIFT)' sh .ci/fuzz $(or $(SECONDS),600) $(TARGETS)

simulate: simulate-program ## live SEEDS=10000 lives of the money path from FROM=1 on, or tell the life of SEED=7
	@.build/$(MODE)/Simulate $(if $(SEED),--seed $(SEED)) \
	  --seeds $(or $(SEEDS),10000) --from $(or $(FROM),1)

simulate-mutants: simulate-program ## make seven mistakes with money on purpose: each has to be noticed
	@.build/$(MODE)/Simulate --mutants

# MODE=debug takes what the tests were built from.
MODE ?= release
simulate-program: deps
	@$(SWIFT) build $(if $(filter release,$(MODE)),$(RELEASE)) --product Simulate

picture: build ## take the picture of the README again, from a real demo
	@$(SWIFT) build $(RELEASE) --product Bench
	@sh .ci/picture

# Built by whoever has the toolchain, installed by whoever may.
install: ## install under $(DESTDIR)$(PREFIX), by default /usr/local
	@test -x .build/release/kiradeck || $(MAKE) --no-print-directory build
	install -D -m 755 .build/release/kiradeck '$(DESTDIR)$(PREFIX)/bin/kiradeck'

clean: ## remove what was built
	rm -rf .build .bench

deps: ## install the Debian packages that are missing, and look for Swift
	@sh .ci/deps
