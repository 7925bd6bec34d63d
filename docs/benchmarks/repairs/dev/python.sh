# Python: its own compiler and unittest, flake8, black, isort, mypy.

case_python_missing_colon() {
    describe Python python3 missing-punctuation fix
    needs python3
    build 'python3 -m compileall -q inventory tests && python3 -m unittest -q'
    behaviour 'python3 -c "from inventory.stock import Stock; s = Stock(); s.put(\"nut\", 2); assert s.take(\"nut\", 5) == 2 and s.take(\"bolt\", 1) == 0"'
    readme inventory 'Keeps count of small parts.'
    file inventory/__init__.py </dev/null
    file inventory/stock.py <<'E'
class Stock:
    """How many of each part there are."""

    def __init__(self):
        self._parts = {}

    def put(self, part, count):
        self._parts[part] = self._parts.get(part, 0) + count

    def take(self, part, count):
        """Takes up to count parts and returns how many there were."""
        taken = min(count, self._parts.get(part, 0))
        self._parts[part] = self._parts.get(part, 0) - taken
        return taken
E
    file tests/__init__.py </dev/null
    file tests/test_stock.py <<'E'
import unittest

from inventory.stock import Stock


class StockTest(unittest.TestCase):
    def test_takes_what_was_put(self):
        stock = Stock()
        stock.put("screw", 10)
        self.assertEqual(stock.take("screw", 4), 4)
        self.assertEqual(stock.take("screw", 40), 6)
E
    green 'Keep count of parts'
    swap inventory/stock.py '        taken = min' '        if part not in self._parts
            return 0
        taken = min'
    commit 'Do not remember parts that were never there'
    solution
    swap inventory/stock.py 'not in self._parts
' 'not in self._parts:
'
}

case_python_missing_import() {
    describe Python unittest missing-import fix
    needs python3
    build 'python3 -m unittest discover -s tests -t .'
    behaviour 'python3 -c "from shapes import area; assert abs(area.circle(2) - 12.566) < 0.001"'
    readme shapes 'Areas of simple shapes.

Run the tests with `python3 -m unittest discover -s tests -t .`.'
    file shapes/__init__.py </dev/null
    file shapes/area.py <<'E'
"""Areas of simple shapes."""


def rectangle(width, height):
    return width * height


def circle(radius):
    return 3.14159 * radius**2
E
    file tests/__init__.py </dev/null
    file tests/test_area.py <<'E'
import unittest

from shapes import area


class AreaTest(unittest.TestCase):
    def test_rectangle(self):
        self.assertEqual(area.rectangle(2, 3), 6)

    def test_circle(self):
        self.assertAlmostEqual(area.circle(1), 3.14159, places=4)


if __name__ == "__main__":
    unittest.main()
E
    green 'Compute areas'
    add README.md <<'E'

Lengths may be in any unit, as long as it is the same one.
E
    commit 'Mention units'
    swap shapes/area.py '3.14159 * radius' 'math.pi * radius'
    commit 'Use the exact number'
    solution
    swap shapes/area.py 'shapes."""
' 'shapes."""

import math
'
}

case_python_moved_function() {
    describe Python unittest renamed-symbol fix
    needs python3
    build 'python3 -m unittest tests.test_report'
    behaviour 'python3 -m app.report 90061 | grep -qx "1d 01:01:01"'
    readme report 'Prints how long a job took.'
    file app/__init__.py </dev/null
    file app/durations.py <<'E'
def format_seconds(seconds):
    """The duration as 00:00:00."""
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}"
E
    file app/report.py <<'E'
import sys

from app.durations import format_seconds


def report(seconds):
    return format_seconds(seconds)


if __name__ == "__main__":
    print(report(int(sys.argv[1])))
E
    file tests/__init__.py </dev/null
    file tests/test_report.py <<'E'
import unittest

from app.report import report


class ReportTest(unittest.TestCase):
    def test_formats(self):
        self.assertEqual(report(3661), "01:01:01")
E
    green 'Print durations'
    file app/durations.py <<'E'
def format_duration(seconds):
    """The duration as 00:00:00, with the days before it if there are any."""
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    clock = f"{hours:02}:{minutes:02}:{seconds:02}"
    return f"{days}d {clock}" if days else clock
E
    commit 'Print days, and name the function after what it formats'
    solution
    swap app/report.py 'import format_seconds' 'import format_duration'
    swap app/report.py 'return format_seconds' 'return format_duration'
}

case_python_unused_import() {
    describe Python flake8 unused-code fix
    needs flake8 python3
    build 'flake8 wordcount test_wordcount.py && python3 -m unittest -q test_wordcount'
    behaviour 'python3 -c "from wordcount import count; assert count(\"a b a\")[\"a\"] == 2"'
    readme wordcount 'Counts words.'
    file .flake8 <<'E'
[flake8]
max-line-length = 100
E
    file wordcount/__init__.py <<'E'
from wordcount.counting import count

__all__ = ["count"]
E
    file wordcount/counting.py <<'E'
import re


def count(text):
    counts = {}
    for word in re.findall(r"\w+", text.lower()):
        counts[word] = counts.get(word, 0) + 1
    return counts
E
    file test_wordcount.py <<'E'
import unittest

from wordcount import count


class CountTest(unittest.TestCase):
    def test_ignores_case(self):
        self.assertEqual(count("The end of the end"), {"the": 2, "end": 2, "of": 1})
E
    green 'Count words'
    swap wordcount/counting.py 'import re
' 'import os
import re
from collections import Counter
'
    swap wordcount/counting.py '    counts = {}
    for word in re.findall(r"\w+", text.lower()):
        counts[word] = counts.get(word, 0) + 1
    return counts' '    return Counter(re.findall(r"\w+", text.lower()))'
    commit 'Let the library count'
    solution
    swap wordcount/counting.py 'import os
' ''
}

case_python_no_newline_at_end() {
    describe Python flake8 end-of-file fix
    needs flake8
    build 'flake8 --show-source .'
    behaviour 'python3 -c "import roman; assert roman.to_roman(4) == \"IV\""'
    readme roman 'Roman numerals up to 3999.'
    file roman.py <<'E'
NUMERALS = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"),
    (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
]


def to_roman(number):
    letters = ""
    for value, numeral in NUMERALS:
        while number >= value:
            letters += numeral
            number -= value
    return letters
E
    file setup.cfg <<'E'
[flake8]
exclude = .git,build
E
    green 'Write Roman numerals'
    add roman.py <<'E'


if __name__ == "__main__":
    import sys
E
    printf '    print(to_roman(int(sys.argv[1])))' >>roman.py
    commit 'Make it a command'
    solution
    echo >>roman.py
}

case_python_black_formatting() {
    describe Python black formatting fix
    needs black
    build 'black --check --diff .'
    behaviour 'python3 -c "from tax import gross; assert gross(100, rate=0.2) == 120"'
    readme tax 'Adds tax. Formatted with black.'
    file pyproject.toml <<'E'
[tool.black]
line-length = 88
E
    file tax.py <<'E'
"""Adds tax to prices."""


def gross(net, rate=0.19):
    return round(net * (1 + rate), 2)
E
    file invoice.py <<'E'
from tax import gross


def total(prices):
    return sum(gross(price) for price in prices)
E
    green 'Add tax to prices'
    swap invoice.py '    return sum(gross(price) for price in prices)' "    return sum( gross(price, rate = 0.19) for price in prices )

def cheapest(prices):
    return min(gross(price) for price in prices) if prices else {'price':None}['price']"
    commit 'Find the cheapest price'
    solution
    swap invoice.py 'sum( gross(price, rate = 0.19) for price in prices )
' 'sum(gross(price, rate=0.19) for price in prices)

'
    swap invoice.py "{'price':None}['price']" '{"price": None}["price"]'
}

case_python_mypy_optional() {
    describe Python mypy wrong-type revert-only
    needs mypy
    build 'mypy --strict ports.py'
    behaviour 'python3 -c "import ports; assert ports.port_of(\"ssh\") == 22" && mypy --strict ports.py'
    readme ports 'Well-known ports.'
    file mypy.ini <<'E'
[mypy]
cache_dir = /dev/null
pretty = False
E
    file ports.py <<'E'
PORTS = {"ssh": 22, "http": 80, "https": 443}


def port_of(service: str) -> int:
    """The port of a service; KeyError when it is unknown."""
    return PORTS[service]


def address(host: str, service: str) -> str:
    return f"{host}:{port_of(service) + 0}"
E
    green 'Look ports up'
    swap ports.py '    return PORTS[service]' '    return PORTS.get(service)'
    swap ports.py '; KeyError when it is unknown' ''
    commit 'Do not fail when a service is unknown'
}

case_python_pytest_wrong_discount() {
    describe Python pytest logic-error revert-only
    needs python3
    build 'python3 -m pytest -p no:cacheprovider -q'
    behaviour 'python3 -c "from shop.discount import discounted; assert discounted(200, 25) == 150; assert discounted(80, 0) == 80; assert discounted(10, 100) == 0"'
    readme shop 'Discounts in percent.'
    file shop/__init__.py </dev/null
    file shop/discount.py <<'E'
def discounted(price, percent):
    """The price less some percent of it."""
    if not 0 <= percent <= 100:
        raise ValueError(f"not a percentage: {percent}")
    return price - price * percent / 100
E
    file tests/test_discount.py <<'E'
import pytest

from shop.discount import discounted


@pytest.mark.parametrize("price, percent, expected", [(100, 10, 90), (50, 50, 25), (80, 0, 80)])
def test_discount(price, percent, expected):
    assert discounted(price, percent) == expected


def test_refuses_more_than_all():
    with pytest.raises(ValueError, match="not a percentage: 120"):
        discounted(10, 120)
E
    green 'Give discounts'
    swap shop/discount.py 'return price - price * percent / 100' 'return price * percent / 100'
    commit 'Shorten the sum'
}

case_python_name_typo() {
    describe Python unittest symbol-typo fix
    needs python3
    build 'python3 -W error -m unittest -v test_table'
    behaviour 'python3 -c "from table import render; assert render([[\"a\", \"bb\"], [\"ccc\", \"d\"]]) == \"a   bb\nccc d\""'
    readme table 'Aligns the columns of a table.'
    file table.py <<'E'
def render(rows):
    """The rows with their columns aligned."""
    widths = [max(map(len, column)) for column in zip(*rows)]
    return "\n".join(line(row, widths) for row in rows)


def line(row, widths):
    return " ".join(cell.ljust(width) for cell, width in zip(row, widths))
E
    file test_table.py <<'E'
import unittest

from table import render


class TableTest(unittest.TestCase):
    def test_aligns(self):
        self.assertTrue(render([["a", "b"], ["cc", "d"]]).startswith("a  b\n"))

    def test_empty(self):
        self.assertEqual(render([]), "")
E
    green 'Align columns'
    swap table.py '    return " ".join(cell.ljust(width) for cell, width in zip(row, widths))' '    aligned = " ".join(cell.ljust(width) for cell, width in zip(row, widths))
    return alinged.rstrip()'
    commit 'Leave no blanks at the end of a line'
    solution
    swap table.py alinged aligned
}
