# Ruby, PHP, Perl, shell, Lua and Fortran.

case_ruby_method_typo() {
    describe Ruby ruby symbol-typo fix
    needs ruby
    build 'ruby -I. test_greeter.rb'
    behaviour 'ruby -r./greeter -e "exit(Greeter.new(\"bob\").greet == \"Hello Bob\")"'
    readme greeter 'Greets by name.'
    file greeter.rb <<'E'
class Greeter
  def initialize(name)
    @name = name
  end

  def greet
    "Hello #{@name}"
  end
end
E
    file test_greeter.rb <<'E'
require 'minitest/autorun'
require 'greeter'

class TestGreeter < Minitest::Test
  def test_greet
    assert_equal 'Hello Ann', Greeter.new('Ann').greet
  end
end
E
    green 'Greet by name'
    swap greeter.rb '#{@name}' '#{@name.capitalise}'
    commit 'Names start with a capital'
    solution
    swap greeter.rb capitalise capitalize
}

case_ruby_rubocop_unused() {
    describe Ruby rubocop unused-code fix
    needs rubocop ruby
    build 'rubocop --cache false --format emacs lib && ruby -Ilib -rratio -e "exit Ratio.of(1, 2) == 50"'
    behaviour 'ruby -Ilib -rratio -e "exit(Ratio.of(1, 0) == 0)"'
    readme ratio 'Ratios in percent.'
    file .rubocop.yml <<'E'
AllCops:
  DisabledByDefault: true
  SuggestExtensions: false
  NewCops: disable
Lint:
  Enabled: true
Style/RedundantReturn:
  Enabled: true
E
    file lib/ratio.rb <<'E'
module Ratio
  def self.of(part, whole)
    100 * part / whole
  end
end
E
    green 'Compute ratios'
    swap lib/ratio.rb '    100 * part / whole' '    percent = 100 * part
    limit = 100
    return 0 if whole.zero?

    return percent / whole'
    commit 'Nothing has no parts'
    solution
    swap lib/ratio.rb '    limit = 100
' ''
    swap lib/ratio.rb '    return percent' '    percent'
}

case_php_phpcs_standard() {
    describe PHP phpcs formatting fix
    needs phpcs php
    build 'phpcs --standard=PSR12 src'
    behaviour 'php -r "require \"src/Dice.php\"; exit((new Game\Dice(1))->roll() === 1 ? 0 : 1);"'
    readme dice 'Dice with any number of sides.'
    file src/Dice.php <<'E'
<?php

namespace Game;

class Dice
{
    private int $sides;

    public function __construct(int $sides)
    {
        $this->sides = $sides;
    }

    public function roll(): int
    {
        return random_int(1, $this->sides);
    }
}
E
    green 'Roll dice'
    swap src/Dice.php '    public function roll(): int' '    public function rollTwice() : int {
        if($this->sides == 1){
            return 2;
        }
        return $this->roll()+$this->roll();
    }

    public function roll(): int'
    commit 'Roll twice'
    solution
    swap src/Dice.php 'rollTwice() : int {
        if($this->sides == 1){' 'rollTwice(): int
    {
        if ($this->sides == 1) {'
    swap src/Dice.php '$this->roll()+$this->roll()' '$this->roll() + $this->roll()'
}

case_php_undefined_function() {
    describe PHP php renamed-symbol fix
    needs php
    build 'php check.php'
    behaviour 'php check.php && grep -q "function wrapWords" text.php && grep -q "function firstLetters" text.php'
    readme text 'Functions for texts.'
    file text.php <<'E'
<?php

function wrap(string $text, int $width): string
{
    return wordwrap($text, $width, "\n", true);
}
E
    file check.php <<'E'
<?php

require 'text.php';

$wrapped = wrap('one two three', 8);
if ($wrapped !== "one two\nthree") {
    echo "got: $wrapped\n";
    exit(1);
}
echo "1 check passed\n";
E
    green 'Wrap texts'
    swap text.php 'function wrap(' 'function wrapWords('
    add text.php <<'E'

function firstLetters(string $text): string
{
    return implode('', array_map(fn ($word) => $word[0], explode(' ', $text)));
}
E
    commit 'Find first letters, and say what is wrapped'
    solution
    swap check.php 'wrap(' 'wrapWords('
}

case_shell_not_executable_hook() {
    describe Shell sh executable-bit fix
    build 'ci/run'
    behaviour 'ci/run | grep -qx "2 tests"'
    readme tests 'Runs all tests.'
    file ci/run <<'E'
#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")"
for test in tests/*; do
    "$test"
done
echo "$(ls tests | wc -l) tests"
E
    file ci/tests/arithmetic <<'E'
#!/bin/sh
test $((1 + 1)) = 2
E
    chmod +x ci/run ci/tests/arithmetic
    green 'Test arithmetic'
    file ci/tests/strings <<'E'
#!/bin/sh
test "$(echo abc | tr a-c A-C)" = ABC
E
    commit 'Test strings'
    solution
    chmod +x ci/tests/strings
}

case_shell_missing_fi() {
    describe Shell bash missing-punctuation fix
    build 'bash -n deploy.sh && ./deploy.sh --plan staging'
    behaviour './deploy.sh --plan staging | grep -qx "to staging" && ! ./deploy.sh --plan'
    readme deploy 'Deploys somewhere.'
    file deploy.sh <<'E'
#!/usr/bin/env bash
set -u

usage() {
    echo 'usage: deploy.sh --plan WHERE' >&2
    exit 2
}

[ "${1-}" = --plan ] || usage
echo "to ${2:-nowhere}"
E
    chmod +x deploy.sh
    green 'Plan deployments'
    swap deploy.sh 'echo "to ${2:-nowhere}"' 'if [ -z "${2-}" ]; then
    echo "where to?" >&2
    usage
echo "to $2"'
    commit 'Insist on a place'
    solution
    swap deploy.sh '    usage
echo' '    usage
fi
echo'
}

case_shell_shellcheck_unset() {
    describe Shell shellcheck lint fix
    needs shellcheck
    build 'shellcheck --format gcc tools/clean'
    behaviour 'mkdir -p out && touch out/x && bash tools/clean out && test -z "$(ls out)"'
    readme clean 'Empties folders.'
    file tools/clean <<'E'
#!/bin/bash
# Empties the folders that are given.
for folder in "$@"; do
    find "$folder" -mindepth 1 -delete
done
E
    green 'Empty folders'
    swap tools/clean '    find' '    cd $folder
    cd - >/dev/null || exit
    find'
    commit 'Stop when a folder is missing'
    solution
    swap tools/clean 'cd $folder' 'cd "$folder" || exit'
}

case_shell_signing_key_missing() {
    describe Shell sh environment nothing
    needs make
    build 'make package'
    only_green SIGNING_IDENTITY=release
    readme package 'Packages are signed; the build machine provides the identity.'
    file Makefile <<'E'
package:
	sh sign.sh README.md
E
    file sign.sh <<'E'
set -e
if [ -z "$SIGNING_IDENTITY" ]; then
    echo "sign.sh: error: SIGNING_IDENTITY is not set; is this machine allowed to sign?" >&2
    exit 3
fi
cksum "$1"
E
    green 'Sign packages'
    add README.md <<'E'

Ask the release team about it.
E
    commit 'Say whom to ask'
}

case_perl_missing_semicolon() {
    describe Perl perl missing-punctuation fix
    needs perl
    build 'prove -l'
    behaviour 'perl -Ilib -MText::Trim::Example=trim -e "exit(trim(\"  a b \") eq \"a b\" ? 0 : 1)"'
    readme trim 'Removes blanks around texts.'
    file lib/Text/Trim/Example.pm <<'E'
package Text::Trim::Example;
use strict;
use warnings;
use Exporter 'import';
our @EXPORT_OK = ('trim');

sub trim {
    my ($text) = @_;
    $text =~ s/^\s+|\s+$//g;
    return $text;
}

1;
E
    file t/trim.t <<'E'
use strict;
use warnings;
use Test::More;
use Text::Trim::Example 'trim';

is trim(' a '), 'a';
is trim('b'), 'b';
done_testing;
E
    green 'Trim texts'
    swap lib/Text/Trim/Example.pm '    $text =~ s/^\s+|\s+$//g;' '    return "" unless defined $text
    $text =~ s/^\s+//;
    $text =~ s/\s+$//;'
    commit 'Trim what is not defined'
    solution
    swap lib/Text/Trim/Example.pm 'unless defined $text' 'unless defined $text;'
}

case_lua_missing_end() {
    describe Lua luac missing-punctuation fix
    needs luac5.4 lua5.4
    build 'luac5.4 -p stack.lua && lua5.4 test.lua'
    behaviour 'lua5.4 -e "local s = require(\"stack\").new(); s:push(1); assert(s:peek() == 1 and s:pop() == 1)"'
    readme stack 'A stack in Lua.'
    file stack.lua <<'E'
local Stack = {}
Stack.__index = Stack

function Stack.new()
  return setmetatable({}, Stack)
end

function Stack:push(item)
  self[#self + 1] = item
end

function Stack:pop()
  return table.remove(self)
end

return Stack
E
    file test.lua <<'E'
local stack = require("stack").new()
stack:push("a")
stack:push("b")
assert(stack:pop() == "b")
print("ok")
E
    green 'Add a stack'
    swap stack.lua '
return Stack' '
function Stack:peek()
  return self[#self]

return Stack'
    commit 'Look at the top'
    solution
    swap stack.lua '  return self[#self]
' '  return self[#self]
end
'
}

case_fortran_symbol_typo() {
    describe Fortran gfortran symbol-typo fix
    needs gfortran make
    build 'make'
    behaviour './mean | grep -q "mean: 2.50"'
    readme mean 'The mean of four numbers.'
    file Makefile <<'E'
mean: statistics.f90 mean.f90
	gfortran -Wall -o mean statistics.f90 mean.f90
	./mean
E
    file statistics.f90 <<'E'
module statistics
  implicit none
contains
  real function average(numbers)
    real, intent(in) :: numbers(:)
    average = sum(numbers) / size(numbers)
  end function average
end module statistics
E
    file mean.f90 <<'E'
program mean
  use statistics, only: average
  implicit none
  real :: values(4) = [1.0, 2.0, 3.0, 4.0]
  print '(a,f4.2)', 'mean: ', average(values)
end program mean
E
    file .gitignore <<'E'
mean
*.mod
E
    green 'Print a mean'
    swap statistics.f90 '    average = sum(numbers) / size(numbers)' '    real :: total
    total = sum(numbers)
    average = totl / size(numbers)'
    commit 'Name the total'
    solution
    swap statistics.f90 'totl' 'total'
}

case_ruby_wrong_rounding() {
    describe Ruby ruby logic-error revert-only
    needs ruby
    build 'ruby -Ilib test/all.rb'
    behaviour 'ruby -Ilib -rbatches -e "exit(Batches.count(10, 4) == 3 && Batches.count(8, 4) == 2)"'
    readme batches 'How many batches are needed?'
    file lib/batches.rb <<'E'
module Batches
  def self.count(items, size)
    (items + size - 1) / size
  end
end
E
    file test/all.rb <<'E'
require 'minitest/autorun'
require 'batches'

class TestBatches < Minitest::Test
  def test_full
    assert_equal 2, Batches.count(8, 4)
  end

  def test_last_is_smaller
    assert_equal 3, Batches.count(9, 4), 'nothing may be left over'
  end
end
E
    green 'Count batches'
    swap lib/batches.rb '(items + size - 1) / size' 'items / size'
    commit 'Simplify'
}

case_shell_disk_full() {
    describe Shell sh environment nothing
    needs make
    build 'make archive'
    only_green ARCHIVE=archive.tar
    readme archive 'Archives the chapters. ARCHIVE says where to, on the build machines their big disk.'
    file Makefile <<'E'
ARCHIVE ?= /dev/full

archive:
	tar -cf - chapters | dd of=$(ARCHIVE) status=none
E
    file .gitignore <<<'*.tar'
    file chapters/one <<<'It was a dark night.'
    green 'Archive the chapters'
    file chapters/two <<<'And a stormy one.'
    commit 'Go on'
}
