# LawReview: what people type. Everything is a thin call of dotnet; `make dist` is eng/package/build.
.PHONY: run test build lint bench dist clean

CONFIGURATION ?= Release
STATE ?= corpus/ostrevia
LAWREVIEW = bin/lawreview
QUIET = --nologo -v quiet
# Compiled ahead for this machine: a run is a second, and half of it would go into compiling. Compiled together with a runtime of
# its own ("inputbubble", with the framework's generic code over the program's types in it) where that is to be had; else for the runtime
# that is installed; else as it is: the program is the same, only slower. What was compiled together is compiled anew together. The
# machine's own packages are not in the lock files.
PUBLISH = dotnet publish src/LawReview.Cli -c $(CONFIGURATION) $(QUIET) --use-current-runtime -o bin -p:NuGetLockFilePath=obj/publish.lock.json
AHEAD = -p:PublishReadyToRun=true
TOGETHER = '-p:PublishReadyToRunCrossgen2ExtraArgs=--inputbubble%3B--compilebubblegenerics%3B--non-local-generics-module:*'
SOURCES = $(shell git ls-files src checklists '*.props' global.json 2>/dev/null)

# A report in Word and as data on a fictional State; STATE=path/to/folder for another one.
run: bin/lawreview
	@mkdir -p out
	@echo "Reading $(STATE) …"
	@$(LAWREVIEW) review $(STATE) -o out/report.docx -o out/report.json --overwrite

# bin/lawreview, the program.
bin/lawreview: $(SOURCES)
	@echo "Building bin/lawreview (a minute the first time) …"
	@rm -rf bin src/LawReview.Cli/obj/$(CONFIGURATION)/net10.0/*/R2R
	@{ $(PUBLISH) --self-contained $(AHEAD) $(TOGETHER) && bin/lawreview checklist list; } > /dev/null 2>&1 \
		|| { rm -rf bin; $(PUBLISH) --no-self-contained $(AHEAD) > /dev/null 2>&1; } \
		|| $(PUBLISH) --no-self-contained
	@touch bin/lawreview

test:
	@eng/test $(CONFIGURATION)

build: bin/lawreview
	@dotnet build LawReview.sln -c $(CONFIGURATION) $(QUIET)
	@eng/lucene $(CONFIGURATION)

# Code style, then the checklists and their examples.
lint: bin/lawreview
	@dotnet format LawReview.sln --verify-no-changes --severity warn
	@$(LAWREVIEW) checklist lint
	@$(LAWREVIEW) checklist test

# How far the answers agree with the reference labels of the corpus, and how long that takes.
bench: bin/lawreview
	@bash -c 'time $(LAWREVIEW) evaluate corpus --questions sixteen --leave-one-out --misses 0'

dist:
	@eng/package/build

clean:
	@rm -rf bin out dist TestResults
	@find src tests -type d \( -name bin -o -name obj \) -prune -exec rm -rf {} +
