# Python: its own compiler and unittest, flake8, isort, mypy, pytest.

case_python_unclosed_bracket() {
    describe Python python3 missing-punctuation fix
    needs python3
    build 'python3 -m py_compile planner/*.py && python3 -m planner.cli --check'
    behaviour 'python3 -m planner.cli mon | grep -qx "write, test, review, rest"'
    readme planner 'What to do on which day.'
    file planner/__init__.py </dev/null
    file planner/days.py <<'E'
DAYS = ["mon", "tue", "wed"]

TASKS = {
    "mon": ["write", "test", "review"],
    "tue": ["release"],
    "wed": [],
}
E
    file planner/cli.py <<'E'
import sys

from planner.days import DAYS, TASKS


def main(arguments):
    if arguments == ["--check"]:
        return 0 if all(day in TASKS for day in DAYS) else 1
    for day in arguments:
        print(", ".join(TASKS[day]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
E
    green 'Plan the week'
    swap planner/days.py '"review"],' '"review", "rest",'
    commit 'Rest on Mondays'
    solution
    swap planner/days.py '"review", "rest",' '"review", "rest"],'
}

case_python_undefined_name() {
    describe Python flake8 missing-import fix
    needs flake8 python3
    build 'flake8 && python3 -m unittest -q'
    behaviour 'python3 -c "from cache import Cache; c = Cache(); assert c.get(\"a\", lambda: 1) == 1 and c.get(\"a\", lambda: 2) == 1"'
    readme cache 'A cache for slow functions.'
    file cache.py <<'E'
class Cache:
    """Remembers what was computed for a key."""

    def __init__(self):
        self.values = {}

    def get(self, key, compute):
        if key not in self.values:
            self.values[key] = compute()
        return self.values[key]
E
    file test_cache.py <<'E'
import unittest

from cache import Cache


class CacheTest(unittest.TestCase):
    def test_computes_once(self):
        cache = Cache()
        cache.get("answer", lambda: 42)
        self.assertEqual(cache.get("answer", lambda: 43), 42)
E
    green 'Remember values'
    swap cache.py '        self.values = {}' '        self.values = OrderedDict()'
    swap cache.py '        return self.values[key]' '        while len(self.values) > self.limit:
            self.values.popitem(last=False)
        return self.values[key]'
    swap cache.py '(self):' '(self, limit=100):'
    swap cache.py 'OrderedDict()' 'OrderedDict()
        self.limit = limit'
    commit 'Forget the oldest values'
    solution
    swap cache.py 'class Cache' 'from collections import OrderedDict


class Cache'
}

case_python_attribute_typo() {
    describe Python unittest symbol-typo fix
    needs python3
    build 'python3 -m unittest'
    behaviour 'python3 -c "from account import Account; a = Account(5); a.withdraw(2); assert a.balance == 3"'
    readme account 'An account that cannot be overdrawn.'
    file account.py <<'E'
class Account:
    def __init__(self, balance=0):
        self.balance = balance

    def deposit(self, amount):
        self.balance += amount

    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError("not enough money")
        self.balance -= amount
E
    file test_account.py <<'E'
import unittest

import account


class AccountTest(unittest.TestCase):
    def setUp(self):
        self.account = account.Account()

    def test_withdraw(self):
        self.account.deposit(10)
        self.account.withdraw(4)
        self.assertEqual(self.account.balance, 6)

    def test_overdrawn(self):
        with self.assertRaises(ValueError):
            self.account.withdraw(1)
E
    green 'Keep accounts'
    file CHANGELOG.md <<'E'
- Withdrawals larger than the balance say what the balance is.
E
    swap account.py 'ValueError("not enough money")' 'ValueError(f"only {self.balence} left")'
    commit 'Say how much is left'
    solution
    swap account.py balence balance
}

case_python_unused_local() {
    describe Python flake8 unused-code fix
    needs flake8
    build 'python3 -m flake8 --max-line-length 120 src'
    behaviour 'cd src && python3 -c "from fileage import describe; assert describe(7200) == \"2 h\""'
    readme fileage 'How old are my files?'
    file src/fileage/__init__.py <<'E'
from .describe import describe

__all__ = ["describe"]
E
    file src/fileage/describe.py <<'E'
def describe(seconds):
    if seconds < 60:
        return f"{seconds} s"
    if seconds < 3600:
        return f"{seconds // 60} min"
    return f"{seconds // 3600} h"
E
    green 'Describe ages'
    swap src/fileage/describe.py 'def describe(seconds):
' 'def describe(seconds):
    days = seconds // 86400
'
    swap src/fileage/__init__.py 'from' '"""Ages of files."""

from'
    commit 'Prepare for days'
    solution
    swap src/fileage/describe.py '    days = seconds // 86400
' ''
}

case_python_blank_lines() {
    describe Python flake8 formatting fix
    needs flake8
    build 'flake8 --select E,W --max-line-length 99 .'
    behaviour 'python3 -c "import vowels; assert vowels.count(\"audio\") == 4 and vowels.share(\"ab\") == 0.5"'
    readme vowels 'Counts vowels.'
    file vowels.py <<'E'
def count(word):
    return sum(letter in "aeiou" for letter in word.lower())
E
    file check.py <<'E'
import vowels

assert vowels.count("tree") == 2
E
    green 'Count vowels'
    add vowels.py <<'E'

def share(word):
    return count(word)/len(word) if word else 0 
E
    commit 'Tell the share of vowels'
    solution
    swap vowels.py '
def share' '

def share'
    swap vowels.py 'count(word)/len(word) if word else 0 ' 'count(word) / len(word) if word else 0'
}

case_python_isort_order() {
    describe Python isort import-order fix
    needs isort
    build 'isort --check-only --diff lights'
    behaviour 'python3 -c "from lights.plan import switch_on; assert switch_on(8)"'
    readme lights 'When are the lights switched on?'
    file .isort.cfg <<'E'
[settings]
profile = black
known_first_party = lights
E
    file lights/__init__.py </dev/null
    file lights/sun.py <<'E'
def dark(hour):
    return hour < 9 or hour > 16
E
    file lights/plan.py <<'E'
import random

from lights.sun import dark


def switch_on(hour):
    return dark(hour) and random.random() < 2
E
    green 'Switch lights on when it is dark'
    swap lights/plan.py 'import random

from lights.sun import dark' 'from lights.sun import dark
import random
import datetime'
    add lights/plan.py <<'E'


def switch_on_now():
    return switch_on(datetime.datetime.now().hour)
E
    commit 'Ask the clock'
    solution
    swap lights/plan.py 'from lights.sun import dark
import random
import datetime' 'import datetime
import random

from lights.sun import dark'
}

case_python_mypy_argument() {
    describe Python mypy wrong-type fix
    needs mypy
    build 'mypy --strict --cache-dir=/dev/null grades'
    behaviour 'python3 -c "from grades.main import report; assert report([1.0, 2.0]) == \"mean: 1.5\""'
    readme grades 'The mean of grades.'
    file grades/__init__.py </dev/null
    file grades/mean.py <<'E'
def mean(grades: list[float]) -> float:
    return sum(grades) / len(grades)
E
    file grades/main.py <<'E'
from grades.mean import mean


def label(name: str, value: str) -> str:
    return name + ": " + value


def report(grades: list[float]) -> str:
    return label("mean", str(mean(grades)))
E
    green 'Report the mean'
    swap grades/main.py 'str(mean(grades))' 'mean(grades)'
    swap grades/main.py '    return name + ": " + value' '    return name + ": " + value.strip()'
    commit 'Leave no blanks around values'
    solution
    swap grades/main.py 'mean(grades))' 'str(mean(grades)))'
}

case_python_slow_machine() {
    describe Python pytest flaky-looking nothing
    needs python3
    build 'python3 -m pytest -p no:cacheprovider test_worker.py'
    only_green WORKER_SPEED=fast
    readme worker 'Does jobs in the background, with a time limit.

`WORKER_SPEED=fast` is set on the build machines with local disks.'
    file worker.py <<'E'
import os
import threading
import time


class Worker:
    """Runs one job in a thread."""

    def __init__(self, job):
        self.thread = threading.Thread(target=job, daemon=True)

    def run(self, timeout):
        self.thread.start()
        self.thread.join(timeout)
        if self.thread.is_alive():
            raise TimeoutError(f"job still running after {timeout} s")


def read_index():
    time.sleep(0.01 if os.environ.get("WORKER_SPEED") == "fast" else 8)
E
    file test_worker.py <<'E'
from worker import Worker, read_index


def test_reads_the_index_in_time():
    Worker(read_index).run(timeout=3)


def test_does_nothing_quickly():
    Worker(lambda: None).run(timeout=3)
E
    green 'Run jobs in the background'
    add README.md <<'E'

The index is read anew by each job.
E
    commit 'Say when the index is read'
}
