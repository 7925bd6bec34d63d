# Ruby, PHP, Perl and shell.

case_ruby_missing_end() {
    describe Ruby ruby missing-punctuation fix
    needs ruby
    build 'for f in lib/*.rb test/*.rb; do ruby -wc "$f" || exit 1; done; ruby -Ilib -Itest test/test_queue.rb'
    behaviour 'ruby -Ilib -e "require \"job_queue\"; q = JobQueue.new; exit(1) unless q.pop.nil?; q.push(1); exit(q.pop == 1 && q.pop.nil?)"'
    readme job_queue 'A queue of jobs.'
    file lib/job_queue.rb <<'E'
# A queue of jobs, first in first out.
class JobQueue
  def initialize
    @jobs = []
  end

  def push(job)
    @jobs.push(job)
  end

  def pop
    @jobs.shift
  end
end
E
    file test/test_queue.rb <<'E'
require 'minitest/autorun'
require 'job_queue'

class TestQueue < Minitest::Test
  def test_first_in_first_out
    queue = JobQueue.new
    queue.push(:a)
    queue.push(:b)
    assert_equal :a, queue.pop
  end
end
E
    green 'Queue jobs'
    swap lib/job_queue.rb '    @jobs.push(job)
' '    unless job.nil?
      @jobs.push(job)
'
    commit 'Do not queue nothing'
    solution
    swap lib/job_queue.rb '      @jobs.push(job)
' '      @jobs.push(job)
    end
'
}

case_ruby_rubocop_layout() {
    describe Ruby rubocop formatting fix
    needs rubocop ruby
    build 'rubocop --cache false'
    behaviour 'ruby -r./lib/temperature -e "exit(Temperature.kelvin(0) == 273.15 && Temperature.cold?(-1))"'
    readme temperature 'Temperatures.'
    file .rubocop.yml <<'E'
AllCops:
  DisabledByDefault: true
  SuggestExtensions: false
  NewCops: disable
Layout:
  Enabled: true
Style/StringLiterals:
  Enabled: true
Style/FrozenStringLiteralComment:
  Enabled: true
E
    file lib/temperature.rb <<'E'
# frozen_string_literal: true

# Temperatures in degrees Celsius.
module Temperature
  def self.kelvin(celsius)
    celsius + 273.15
  end
end
E
    green 'Convert to Kelvin'
    swap lib/temperature.rb '    celsius + 273.15
  end' '    celsius + 273.15
  end

  def self.cold?( celsius )
      celsius<0
  end  '
    commit 'Tell whether it is cold'
    solution
    swap lib/temperature.rb 'cold?( celsius )
      celsius<0
  end  ' 'cold?(celsius)
    celsius < 0
  end'
}

case_php_missing_semicolon() {
    describe PHP php missing-punctuation fix
    needs php
    build 'for f in src/*.php tests/*.php; do php -l "$f" || exit 1; done && php tests/run.php'
    behaviour 'php -r "require \"src/Cart.php\"; \$c = new Cart(); \$c->add(\"tea\", 3); \$c->add(\"mug\", 5); exit(\$c->total() === 8 ? 0 : 1);"'
    readme cart 'A shopping cart.'
    file src/Cart.php <<'E'
<?php

class Cart
{
    private array $prices = [];

    public function add(string $name, int $price): void
    {
        $this->prices[$name] = $price;
    }

    public function total(): int
    {
        $total = 0;
        foreach ($this->prices as $price) {
            $total += $price;
        }
        return $total;
    }
}
E
    file tests/run.php <<'E'
<?php

require __DIR__ . '/../src/Cart.php';

$cart = new Cart();
$cart->add('tea', 4);
if ($cart->total() !== 4) {
    fwrite(STDERR, "wrong total\n");
    exit(1);
}
echo "ok\n";
E
    green 'Add up prices'
    swap src/Cart.php '        $total = 0;
        foreach ($this->prices as $price) {
            $total += $price;
        }
        return $total;' '        return array_sum($this->prices)'
    commit 'Let PHP add up'
    solution
    swap src/Cart.php 'array_sum($this->prices)' 'array_sum($this->prices);'
}

case_shell_missing_executable_bit() {
    describe Shell sh executable-bit fix
    needs make
    build 'make release'
    behaviour 'test -x scripts/version.sh && grep -qx "1.4" dist/version && grep -q "set -eu" scripts/version.sh'
    readme release 'Makes releases.'
    file Makefile <<'E'
release:
	mkdir -p dist
	./scripts/version.sh >dist/version
	test -s dist/version
E
    file .gitignore <<<dist
    file VERSION <<<1.4
    file scripts/version.sh <<'E'
#!/bin/sh
cat VERSION
E
    chmod +x scripts/version.sh
    green 'Write the version'
    chmod -x scripts/version.sh
    swap scripts/version.sh '#!/bin/sh' '#!/bin/sh
# Prints the version of the release.
set -eu'
    commit 'Stop at the first error'
    solution
    chmod +x scripts/version.sh
}

case_shell_shellcheck_quotes() {
    describe Shell shellcheck lint fix
    needs shellcheck
    build 'shellcheck bin/*.sh && sh bin/backup.sh --dry-run README.md'
    behaviour 'sh bin/backup.sh --dry-run "no such file" README.md | grep -qx "would copy README.md" && ! grep -q "shellcheck disable" bin/backup.sh'
    readme backup 'Copies files aside.'
    file bin/backup.sh <<'E'
#!/bin/sh
# Copies files to FILE.bak.
[ "$1" = --dry-run ] || exit 2
shift
for file in "$@"; do
    echo "would copy $file"
done
E
    green 'Say what would be copied'
    swap bin/backup.sh '    echo "would' '    [ -f $file ] || continue
    echo "would'
    commit 'Skip what is not a file'
    solution
    swap bin/backup.sh '-f $file' '-f "$file"'
}

case_perl_missing_my() {
    describe Perl perl missing-modifier fix
    needs perl
    build 'perl -Ilib -wc lib/Grades.pm && perl -Ilib t/grades.t'
    behaviour 'perl -Ilib -MGrades -e "exit(Grades::best(2, 9, 4) == 9 && Grades::mean(2, 4) == 3 ? 0 : 1)"'
    readme Grades 'Means of grades.'
    file lib/Grades.pm <<'E'
package Grades;

use strict;
use warnings;

sub mean {
    my $sum = 0;
    $sum += $_ for @_;
    return $sum / @_;
}

1;
E
    file t/grades.t <<'E'
use strict;
use warnings;
use Test::More tests => 1;
use Grades;

is(Grades::mean(1, 2, 3), 2, 'mean');
E
    green 'Compute means'
    swap lib/Grades.pm '
1;' '
sub best {
    $best = shift;
    for my $grade (@_) {
        $best = $grade if $grade > $best;
    }
    return $best;
}

1;'
    commit 'Find the best grade'
    solution
    swap lib/Grades.pm '    $best = shift' '    my $best = shift'
}

case_shell_tool_not_installed() {
    describe Shell sh environment nothing
    needs make
    build 'make docs'
    readme handbook 'A handbook in plain text.'
    file Makefile <<'E'
docs: build/handbook.txt
build/handbook.txt: chapters/1.txt chapters/2.txt
	mkdir -p build
	cat chapters/*.txt >$@
E
    file .gitignore <<<build
    file chapters/1.txt <<<'Once upon a time.'
    file chapters/2.txt <<<'The end.'
    green 'Put the chapters together'
    swap Makefile '	cat chapters/*.txt >$@' '	cat chapters/*.txt | typeset-handbook --width 72 >$@'
    commit 'Typeset the handbook'
}

case_php_wrong_leap_days() {
    describe PHP php logic-error revert-only
    needs php
    build 'php tests.php'
    behaviour 'php tests.php && grep -q "days(2, 1900) === 28" tests.php && grep -q "days(2, 2024) === 29" tests.php'
    readme months 'Days of months.'
    file months.php <<'E'
<?php

function days(int $month, int $year): int
{
    $leap = $year % 4 === 0 && ($year % 100 !== 0 || $year % 400 === 0);
    return [31, $leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][$month - 1];
}
E
    file tests.php <<'E'
<?php

require 'months.php';

$failed = 0;
foreach (
    [
        'leap year' => days(2, 2024) === 29,
        'end of a century' => days(2, 1900) === 28,
        'December' => days(12, 2023) === 31,
    ] as $name => $passed
) {
    echo $passed ? 'ok' : 'FAILED', " - $name\n";
    $failed += $passed ? 0 : 1;
}
exit($failed);
E
    green 'Count days'
    swap months.php ' && ($year % 100 !== 0 || $year % 400 === 0)' ''
    commit 'Leap years are every four years'
}
