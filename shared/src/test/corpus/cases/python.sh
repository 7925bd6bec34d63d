# Python: pytest, unittest, nose, linters, type checkers, packaging. Debian's own packages.

pyshop() {
  f shop/__init__.py </dev/null
  f shop/cart.py <<'E'
"""A shopping cart."""


class Cart:
    def __init__(self):
        self.items = {}

    def add(self, name, price, count=1):
        if price < 0:
            raise ValueError("price must not be negative")
        self.items[name] = (price, count)

    def total(self):
        return sum(price * count for price, count in self.items.values())

    def percent(self, part):
        return part * 100 // self.total()
E
  f tests/__init__.py </dev/null
  f tests/test_ok.py <<'E'
import pytest
from shop.cart import Cart


def test_empty_cart_total_is_zero():
    assert Cart().total() == 0


def test_error_handling_ok():
    with pytest.raises(ValueError):
        Cart().add("apple", -1)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_counts_no_failures(count):
    cart = Cart()
    cart.add("apple", 2, count)
    assert cart.total() == 2 * count
E
}
PYT='python3 -m pytest -p no:cacheprovider'
case_pytest_assertion() { need pytest-3 python3; style gha; pyshop
  f tests/test_cart.py <<'E'
from shop.cart import Cart


def test_total():
    cart = Cart()
    cart.add("apple", 2, 3)
    cart.add("pear", 5)
    assert cart.total() == 12


def test_names():
    cart = Cart()
    cart.add("apple", 2, 3)
    assert list(cart.items) == ["apple"]
E
  step "$PYT"
}
case_pytest_exception() { need pytest-3; style travis; pyshop
  f tests/test_percent.py <<'E'
from shop.cart import Cart


def share(cart):
    return cart.percent(10)


def test_share_of_empty_cart():
    assert share(Cart()) == 0
E
  step "python3 --version"
  step "$PYT -v"
}
case_pytest_several_short() { need pytest-3; style jenkins; pyshop
  f tests/test_many.py <<'E'
import pytest
from shop.cart import Cart


@pytest.mark.parametrize("price,expected", [(1, 1), (2, 3), (4, 4), (5, 6)])
def test_price(price, expected):
    cart = Cart()
    cart.add("x", price)
    assert cart.total() == expected


class TestGroup:
    def test_dict(self):
        assert {"a": 1, "b": 2, "c": [1, 2, 3]} == {"a": 1, "b": 3, "c": [1, 2, 4]}

    def test_text(self):
        assert "hello world\nsecond line\n" == "hello world\nsecond lime\n"

    @pytest.mark.xfail
    def test_known(self):
        assert False

    @pytest.mark.skip(reason="error on this platform")
    def test_skipped(self):
        assert False
E
  step "$PYT --tb=short -ra"
}
case_pytest_fixture_error() { need pytest-3; style gha; pyshop
  f tests/test_db.py <<'E'
import sqlite3
import pytest


@pytest.fixture
def db():
    con = sqlite3.connect(":memory:")
    con.execute("select * from missing_table")
    yield con
    con.close()


def test_rows(db):
    assert db.execute("select 1").fetchone() == (1,)
E
  step "$PYT -q"
}
case_pytest_import_error() { need pytest-3; style gha; pyshop
  f tests/test_http.py <<'E'
import httpx_extras
from shop.cart import Cart


def test_get():
    assert httpx_extras.get(Cart())
E
  step "$PYT"
}
case_pytest_syntax_error() { need pytest-3; style travis; pyshop
  sed -i 's/def total(self):/def total(self)/' shop/cart.py
  step "$PYT"
}
case_pytest_conftest_error() { need pytest-3; style plain; pyshop
  f tests/conftest.py <<'E'
import os

TOKEN = os.environ["DEMO_SERVICE_TOKEN"]
E
  step "$PYT"
}
case_pytest_missing_fixture() { need pytest-3; style gha; pyshop
  f tests/test_fix.py <<'E'
def test_uses(database_url):
    assert database_url
E
  step "$PYT -q"
}
case_pytest_no_tests() { need pytest-3; style jenkins; f empty.py </dev/null
  step "$PYT tests_unit || $PYT"
}
case_pytest_xdist_crash() { need pytest-3; style gha; pyshop
  f tests/test_crash.py <<'E'
import os


def test_crashes():
    os.abort()
E
  step "$PYT -n 2"
}
case_pytest_segfault() { need pytest-3; style travis; pyshop
  f tests/test_native.py <<'E'
import ctypes


def test_native_call():
    assert ctypes.string_at(0) == b""
E
  step "$PYT -v"
}
case_pytest_timeout() { need pytest-3 python3; style gha; pyshop
  f tests/test_slow.py <<'E'
import time


def wait_for_server():
    while True:
        time.sleep(0.1)


def test_server_answers():
    wait_for_server()
E
  step "$PYT --timeout=2"
}
case_pytest_coverage_threshold() { need pytest-3; style gha; pyshop
  step "$PYT --cov=shop --cov-report=term-missing --cov-fail-under=98"
}
case_pytest_captured_output() { need pytest-3; style ghaui; pyshop
  f tests/test_log.py <<'E'
import logging
import sys
from shop.cart import Cart

log = logging.getLogger("shop")


def test_checkout():
    print("connecting to payment service")
    print("ERROR: retry 1 of 3", file=sys.stderr)
    log.error("payment service said 500")
    cart = Cart()
    cart.add("apple", 3)
    assert cart.total() == 4, "wrong total"
E
  step "$PYT --color=yes"
}
case_pytest_warnings_as_errors() { need pytest-3; style plain; pyshop
  f tests/test_old.py <<'E'
import warnings


def test_old_api():
    warnings.warn("use new_api()", DeprecationWarning)
E
  step "$PYT -W error::DeprecationWarning"
}
case_pytest_hypothesis() { need pytest-3; style gha; pyshop
  f tests/test_prop.py <<'E'
from hypothesis import given, settings, strategies as st


@settings(derandomize=True, database=None)
@given(st.lists(st.integers()))
def test_sorting_keeps_order(xs):
    assert sorted(xs) == xs
E
  step "$PYT -q tests/test_prop.py"
}
case_pytest_ok() { need pytest-3; style gha; pyshop
  step "$PYT -v"
}
case_pytest_ok_scary() { need pytest-3; style travis; pyshop
  f tests/test_failures.py <<'E'
import logging
import pytest
import warnings


def test_error_is_logged(caplog):
    logging.error("FATAL ERROR: database unreachable")
    assert "FATAL" in caplog.text


def test_failed_build_message():
    print("Traceback (most recent call last):\n  RuntimeError: simulated failure")
    warnings.warn("error: deprecated failure API")


@pytest.mark.xfail(strict=True)
def test_known_bug():
    assert 1 == 2
E
  step "$PYT -v -s -rA"
}
utest() {
  f test_cart.py <<'E'
import unittest


class CartTest(unittest.TestCase):
    def test_total(self):
        self.assertEqual(sum([1, 2, 3]), 7, "total of three items")

    def test_lookup(self):
        prices = {"apple": 3}
        self.assertEqual(prices["pear"], 2)

    def test_error_handling_ok(self):
        with self.assertRaises(ZeroDivisionError):
            1 / 0

    @unittest.skip("broken: fails on CI")
    def test_skipped(self):
        self.fail("never")


if __name__ == "__main__":
    unittest.main()
E
}
case_unittest_failure() { need python3; style gha; utest
  step 'python3 -m unittest -v'
}
case_unittest_failure_dots() { need python3; style jenkins; utest; sed -i 's/prices\["pear"\], 2/prices["apple"], 3/' test_cart.py
  step 'python3 -m unittest discover'
}
case_unittest_import_error() { need python3; style travis; utest; sed -i '1i from shop.missing import Cart' test_cart.py
  step 'python3 -m unittest test_cart'
}
case_unittest_ok() { need python3; style travis; utest; sed -i 's/prices\["pear"\], 2/prices["apple"], 3/; s/, 7,/, 6,/' test_cart.py
  step 'python3 -m unittest -v'
}
case_nose_failure() { need nosetests3; style travis; utest
  step 'nosetests3 -v'
}
case_testtools_failure() { need python3 /usr/lib/python3/dist-packages/testtools; style plain; utest
  sed -i 's/import unittest/import unittest, testtools/; s/unittest.TestCase/testtools.TestCase/' test_cart.py
  step 'python3 -m testtools.run test_cart'
}
case_doctest_python() { need python3; style plain
  f geo.py <<'E'
def area(w, h):
    """Area of a box.

    >>> area(2, 3)
    6
    >>> area(2, 4)
    9
    """
    return w * h
E
  step 'python3 -m doctest geo.py'
}
case_behave_failure() { need behave; style ghaui
  f features/cart.feature <<'E'
Feature: cart
  Scenario: empty
    Given an empty cart
    Then the total is 0

  Scenario: one item
    Given an empty cart
    When I add an apple for 3
    Then the total is 4
E
  f features/steps/cart.py <<'E'
from behave import *


@given("an empty cart")
def empty(context):
    context.total = 0


@when("I add an apple for {n:d}")
def add(context, n):
    context.total += n


@then("the total is {n:d}")
def total(context, n):
    assert context.total == n, f"expected {n}, got {context.total}"
E
  step 'behave --no-color'
}
case_django_test_failure() { need django-admin python3; style ghaui
  q django-admin startproject demo .
  f demo/tests.py <<'E'
from django.test import SimpleTestCase


class PagesTest(SimpleTestCase):
    def test_home(self):
        self.assertEqual(self.client.get("/").status_code, 200)

    def test_admin_redirects(self):
        self.assertEqual(self.client.get("/admin").status_code, 301)
E
  step 'python3 manage.py test'
}
case_python_syntax_error() { need python3; style ghaui
  f tool.py <<'E'
def main():
    values = [1, 2, 3
    print(values)


main()
E
  step 'python3 tool.py'
}
case_python_indentation() { need python3; style travis
  printf 'def main():\n    x = 1\n      y = 2\n    return x\n' >pkg.py
  step 'python3 -m compileall -q .'
}
case_python_traceback() { need python3; style jenkins
  f deploy.py <<'E'
import json


class ConfigError(Exception):
    pass


def load(path):
    try:
        with open(path) as fh:
            return json.load(fh)
    except FileNotFoundError as e:
        raise ConfigError(f"no configuration: {path}") from e


def main():
    config = load("config/production.json")
    print(config["region"])


if __name__ == "__main__":
    print("Deploying demo 1.2.3 ...")
    main()
E
  step 'python3 deploy.py'
}
case_python_module_not_found() { need python3; style ghaui
  f run.py <<'E'
import os
import frobnicate.client

print(os.getcwd())
E
  step 'python3 run.py'
}
case_python_version_mismatch() { need python3; style plain
  f setup.py <<'E'
import sys
if sys.version_info < (3, 13):
    sys.exit("demo requires Python 3.13 or newer, this is %d.%d" % sys.version_info[:2])
E
  step 'python3 setup.py build'
}
case_python_memory_error() { need python3; style ghaui
  f load.py <<'E'
def load():
    rows = []
    for i in range(100):
        rows.append(bytearray(50_000_000))
    return rows


print("loading table")
load()
E
  step 'ulimit -v 600000
python3 load.py'
}
case_python_recursion() { need python3; style plain
  f walk.py <<'E'
def walk(node):
    return walk(node + 1)


print(walk(0))
E
  step 'python3 walk.py'
}
case_flake8() { need flake8; style gha; pyshop
  printf 'import os\nimport sys\n\ndef f(x):\n    y = undefined_name+1\n    if x == None: return sys.argv\n' >shop/util.py
  step 'flake8 --max-line-length 100 shop tests'
}
case_flake8_ok() { need flake8; style gha; pyshop
  step 'flake8 --statistics --count shop'
}
case_pycodestyle() { need pycodestyle; style plain; pyshop
  printf 'x=1\ndef f( a ):\n  return a\n' >shop/util.py
  step 'pycodestyle --show-source shop'
}
case_pylint() { need pylint; style travis; pyshop
  printf '"""Util."""\nimport os\n\n\ndef helper(value):\n    """Help."""\n    return value.lenght + missing\n' >shop/util.py
  step 'pylint --disable=missing-docstring shop'
}
case_pylint_ok() { need pylint; style plain; pyshop
  step 'pylint --disable=missing-docstring shop'
}
case_mypy() { need mypy; style ghaui
  f shop/cart.py <<'E'
from typing import Optional


def price(name: str) -> Optional[int]:
    return {"apple": 3}.get(name)


def total(names: list[str]) -> int:
    result: int = "0"
    for n in names:
        result += price(n)
    return result


total("apple", 3)
E
  step 'mypy --strict shop/cart.py'
}
case_mypy_pretty() { need mypy; style gitlab
  f app.py <<'E'
class Cart:
    def total(self) -> int:
        return 1


def show(cart: Cart) -> str:
    return cart.totl()
E
  step 'mypy --pretty --show-error-codes app.py'
}
case_mypy_ok() { need mypy; style gha; printf 'def error(code: int) -> str:\n    return f"error {code}"\n' >errors.py
  step 'mypy --strict errors.py'
}
case_black_check() { need black; style gha; pyshop
  printf 'x = { "a":1 }\n' >shop/fmt.py
  step 'black --check --diff shop'
}
case_black_cannot_format() { need black; style jenkins; pyshop
  printf 'def f(:\n    pass\n' >shop/bad.py
  step 'black --check shop'
}
case_isort_check() { need isort; style travis
  printf 'import sys\nimport os\n' >a.py
  step 'isort --check-only --diff .'
}
case_bandit() { need bandit; style ghaui
  printf 'import subprocess\n\n\ndef run(cmd):\n    return subprocess.call(cmd, shell=True)\n' >run.py
  step 'bandit -q -r .'
}
case_codespell() { need codespell; style ghaui
  printf 'This is teh documentation, recieve it well.\nAll occured errors are handled.\n' >README.md
  step 'codespell README.md'
}
case_pip_no_network() { need pip3; style gha; printf 'requests==2.31.0\n' >requirements.txt
  q python3 -m venv --without-pip v; rm -rf v
  step 'PIP_CONFIG_FILE=/dev/null pip3 install --break-system-packages --user --index-url https://pypi.internal.invalid/simple --retries 1 --timeout 3 -r requirements.txt'
}
case_pip_no_matching() { need pip3 python3; style travis; mkdir wheels
  step 'PIP_CONFIG_FILE=/dev/null pip3 install --break-system-packages --user --no-index --find-links wheels demo-billing-client==4.7'
}
case_pip_bad_requirement() { need pip3; style plain; printf 'requests>=2.0\nflask=>2.0\n' >requirements.txt
  step 'PIP_CONFIG_FILE=/dev/null pip3 install --break-system-packages --user --no-index -r requirements.txt'
}
case_pip_missing_requirements() { need pip3; style jenkins
  step 'PIP_CONFIG_FILE=/dev/null pip3 install --break-system-packages --user -r requirements-dev.txt'
}
case_pip_externally_managed() { need pip3; style ghaui
  step 'PIP_CONFIG_FILE=/dev/null pip3 install requests'
}
case_pip_setup_error() { need pip3; style ghaui
  f setup.py <<'E'
from setuptools import setup
import numpy_config_missing

setup(name="demo", version="1.0")
E
  step 'PIP_CONFIG_FILE=/dev/null pip3 install --break-system-packages --user --no-index --no-build-isolation .'
}
case_setuptools_extension() { need python3 gcc; style travis
  f setup.py <<'E'
from setuptools import setup, Extension

setup(name="fastsum", version="1.0", ext_modules=[Extension("fastsum", ["fastsum.c"])])
E
  printf '#include <imaginary_python.h>\nint fastsum(void) { return 0; }\n' >fastsum.c
  step 'python3 setup.py build_ext --inplace'
}
case_tox_failure() { need tox; style gha; utest
  f tox.ini <<'E'
[tox]
envlist = lint, unit
skipsdist = true

[testenv]
sitepackages = true
install_command = true {packages}
allowlist_externals = true
[testenv:lint]
commands = python3 -m compileall -q test_cart.py
[testenv:unit]
commands = python3 -m unittest test_cart
E
  step 'tox'
}
case_sphinx_warning() { need sphinx-build; style ghaui
  printf 'project = "demo"\n' >conf.py
  printf 'Demo\n====\n\nSee :ref:`nowhere` and :doc:`missing`.\n\nTitle\n--\n' >index.rst
  step 'sphinx-build -W --keep-going -b html . _build'
}
case_sphinx_ok() { need sphinx-build; style plain
  printf 'project = "demo"\n' >conf.py
  printf 'Error handling\n==============\n\nErrors and failures.\n' >index.rst
  step 'sphinx-build -W -b html . _build'
}
