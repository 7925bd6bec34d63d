"""Measures what `mergewright fix` proposes for the cases of ../repairs.sh, and what its patches really do.

usage: measure.py JAR TARGET_DIR FILE_OF_IDS [--repeat]
"""

import collections
import json
import pathlib
import subprocess
import sys
import tempfile

FIX_SECONDS = 900
BUILD_SECONDS = 300


def shell(command, directory):
    """Whether a command succeeds in time."""
    try:
        return subprocess.run(["bash", "-c", command], cwd=directory, stdin=subprocess.DEVNULL, timeout=BUILD_SECONDS,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def fix(jar, target, case):
    """The suggestions for a case; none when the command fails, which is reported."""
    command = ["java", "-jar", jar, "fix", str(target / case["log"]), "--repo", str(target / case["repo"]),
               "--commit", case["broken"], "--green", case["green"], "--verify", case["command"], "--format", "json",
               "--set", "store.directory=%s" % (target / "store")]
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=FIX_SECONDS)
    except subprocess.TimeoutExpired:
        return "takes too long", []
    (target / case["id"] / "fix.json").write_bytes(done.stdout)
    (target / case["id"] / "fix.err").write_bytes(done.stderr)
    try:
        return None, json.loads(done.stdout.decode("utf-8")).get("suggestions") or []
    except ValueError:
        return "exit code %d without JSON, see %s" % (done.returncode, target / case["id"] / "fix.err"), []


def is_revert(suggestion):
    return str(suggestion.get("fixer", "")).startswith("revert")


def decision(suggestion):
    return str(suggestion.get("decision", "publish")).lower()


def claimed(suggestion):
    return (suggestion.get("verification") or {}).get("result") == "proven"


class Check:
    """What a patch does to a fresh clone: `applies`, `builds`, and `behaves`, which is true when nothing can tell."""

    def __init__(self, target, case, suggestion):
        self.applies = self.builds = self.behaves = False
        # Beside the repositories and not below one, so that no tool finds another's settings above it.
        with tempfile.TemporaryDirectory(dir=target, prefix="check-") as directory:
            workspace = pathlib.Path(directory, "workspace")
            subprocess.run(["git", "clone", "-q", target / case["repo"], workspace], check=True)
            subprocess.run(["git", "checkout", "-q", case["broken"]], cwd=workspace, check=True)
            patch = pathlib.Path(directory, "patch")
            patch.write_bytes(suggestion["patch"].encode("utf-8", "surrogateescape"))
            self.applies = subprocess.run(["git", "apply", "--whitespace=nowarn", patch], cwd=workspace,
                                          stderr=subprocess.DEVNULL).returncode == 0
            self.builds = self.applies and shell(case["command"], workspace)
            # A revert of a fixable case may lose what the commit was for; that is known beforehand.
            self.judged = bool(case["behaviour"]) and not (is_revert(suggestion) and case["expect"] == "fix")
            self.behaves = self.builds and (not case["behaviour"] or shell(case["behaviour"], workspace))
            self.good = self.builds and (self.behaves or not self.judged)

    def words(self):
        if not self.applies:
            return "does not apply"
        if not self.builds:
            return "does not build"
        return "good" if self.behaves else "wrong" if self.judged else "loses work"


def first(suggestions):
    return next(iter(suggestions), None)


class Outcome:
    """What was proposed for a case: the first suggestion by a rule that is not withheld, and the first such revert."""

    def __init__(self, target, case, suggestions):
        self.case = case
        patches = [s for s in suggestions if s.get("patch")]
        shown = [s for s in patches if decision(s) != "withhold"]
        self.withheld = len(patches) - len(shown)
        self.rule = first([s for s in shown if not is_revert(s)])
        self.revert = first([s for s in shown if is_revert(s)])
        self.proposal = self.rule or self.revert
        self.checks = {id(s): Check(target, case, s) for s in (self.rule, self.revert) if s}
        self.proven = bool(self.proposal) and claimed(self.proposal) and self.check(self.proposal).good
        shown = [s for s in (self.rule, self.revert) if s]
        self.proven_and_wrong = sum(claimed(s) and not self.check(s).good for s in shown)
        self.worse_unnoticed = sum(decision(s) == "publish" and not self.check(s).good for s in shown)
        self.wrongly_fixed = case["expect"] == "nothing" and any(
            decision(s) == "publish" and not is_revert(s) for s in shown)

    def check(self, suggestion):
        return self.checks[id(suggestion)]

    def row(self):
        cells = []
        for suggestion in (self.rule, self.revert):
            if suggestion:
                cells.append("%s, %s%s: %s" % (suggestion.get("fixer"), decision(suggestion),
                                               ", proven" if claimed(suggestion) else "",
                                               self.check(suggestion).words()))
            else:
                cells.append("-")
        flags = [word for word, on in (("WORSE", self.proven_and_wrong), ("WRONGLY FIXED", self.wrongly_fixed)) if on]
        return "%-38s %-9s %-11s | %s | %s %s" % (self.case["id"], self.case["split"], self.case["expect"], *cells,
                                                 " ".join(flags))


def share(part, whole):
    return "%.1f %% (%d of %d)" % (100 * part / whole, part, whole) if whole else "none"


def figures(outcomes, prefix):
    proposed = [o for o in outcomes if o.proposal]
    print(f"{prefix}cases: {len(outcomes)}")
    print(f"{prefix}languages: {len({o.case['language'] for o in outcomes})}")
    print(f"{prefix}proposed: {share(len(proposed), len(outcomes))}")
    print(f"{prefix}proposed_by_rule_fixers: {share(sum(bool(o.rule) for o in outcomes), len(outcomes))}")
    print(f"{prefix}proven_of_proposed: {share(sum(o.proven for o in proposed), len(proposed))}")
    print(f"{prefix}proven_and_wrong: {sum(o.proven_and_wrong for o in outcomes)}")
    print(f"{prefix}worse_unnoticed: {sum(o.worse_unnoticed for o in outcomes)}")
    print(f"{prefix}wrongly_fixed: {sum(o.wrongly_fixed for o in outcomes)}")


def by(outcomes, what):
    groups = collections.defaultdict(list)
    for outcome in outcomes:
        groups[outcome.case[what]].append(outcome)
    print("\n%-28s %5s %8s %8s %6s" % (what, "cases", "proposed", "by rules", "proven"))
    for name, group in sorted(groups.items()):
        print("%-28s %5d %8d %8d %6d" % (name, len(group), sum(bool(o.proposal) for o in group),
                                        sum(bool(o.rule) for o in group), sum(o.proven for o in group)))


def without_times(suggestions):
    """What must be the same when it is said again."""
    return [(s.get("fixer"), s.get("title"), decision(s), claimed(s), s.get("patch")) for s in suggestions]


def main(jar, target, file_of_ids, repeat):
    target = pathlib.Path(target).resolve()
    ids = pathlib.Path(file_of_ids).read_text().split()
    cases = [json.loads(line) for line in (target / "cases.jsonl").read_text(encoding="utf-8").splitlines()]
    outcomes, failures, differing = [], [], []
    for case in cases:
        if case["id"] not in ids:
            continue
        failure, suggestions = fix(jar, target, case)
        if failure:
            failures.append(case["id"])
            print(f"{case['id']}: {failure}")
        outcomes.append(Outcome(target, case, suggestions))
        if repeat and without_times(fix(jar, target, case)[1]) != without_times(suggestions):
            differing.append(case["id"])
        print(outcomes[-1].row(), flush=True)
    by(outcomes, "language")
    by(outcomes, "kind")
    print()
    for split in ("dev", "held-out"):
        figures([o for o in outcomes if o.case["split"] == split], split + ".")
    figures(outcomes, "")
    print(f"failed_runs: {len(failures)}")
    if repeat:
        print(f"differing_when_repeated: {len(differing)} {' '.join(differing)}".rstrip())
    held = (2 * sum(bool(o.proposal) for o in outcomes) >= len(outcomes)
            and 20 * sum(o.proven for o in outcomes) >= 19 * sum(bool(o.proposal) for o in outcomes)
            and not any(o.worse_unnoticed for o in outcomes))
    print("bars: " + ("met" if held else "missed")
          + " (proposed at least 50 %, proven at least 95 % of proposed, worse unnoticed 0)")


if __name__ == "__main__":
    main(*sys.argv[1:4], "--repeat" in sys.argv[4:])
