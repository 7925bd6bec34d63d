# PHP: PHPUnit, php -l, phpcs, Composer.

phpcart() {
  f src/Cart.php <<'E'
<?php

class Cart
{
    private array $items = [];

    public function add(string $name, int $price): void
    {
        if ($price < 0) {
            throw new InvalidArgumentException('price must not be negative');
        }
        $this->items[$name] = $price;
    }

    public function total(): int
    {
        return array_sum($this->items) + 1;
    }
}
E
  f tests/ErrorTest.php <<'E'
<?php

use PHPUnit\Framework\TestCase;

require_once __DIR__ . '/../src/Cart.php';

final class ErrorTest extends TestCase
{
    public function testErrorHandlingOk(): void
    {
        $this->expectException(InvalidArgumentException::class);
        (new Cart())->add('x', -1);
    }
}
E
}
case_phpunit_failure() { need phpunit; style gha; phpcart
  f tests/CartTest.php <<'E'
<?php

use PHPUnit\Framework\TestCase;

require_once __DIR__ . '/../src/Cart.php';

final class CartTest extends TestCase
{
    public function testTotal(): void
    {
        $cart = new Cart();
        $cart->add('apple', 2);
        $this->assertSame(2, $cart->total(), 'total of one');
    }

    /** @dataProvider prices */
    public function testPrices(array $prices, int $expected): void
    {
        $this->assertEquals($expected, array_sum($prices));
    }

    public function prices(): array
    {
        return ['two' => [[1, 2], 3], 'three' => [[1, 2, 3], 7]];
    }

    public function testArray(): void
    {
        $this->assertSame(['a' => 1, 'b' => [1, 2]], ['a' => 1, 'b' => [1, 3]]);
    }
}
E
  step 'phpunit tests'
}
case_phpunit_error() { need phpunit; style travis; phpcart
  f tests/LoadTest.php <<'E'
<?php

use PHPUnit\Framework\TestCase;

final class LoadTest extends TestCase
{
    public function testLoad(): void
    {
        $config = null;
        $this->assertSame('eu', $config->region());
    }

    public function testSkipped(): void
    {
        $this->markTestSkipped('fails on CI');
    }

    public function testRisky(): void
    {
    }
}
E
  step 'php --version'
  step 'phpunit --verbose tests'
}
case_phpunit_testdox() { need phpunit; style jenkins; phpcart; sed -i 's/InvalidArgumentException::class/OverflowException::class/' tests/ErrorTest.php
  step 'phpunit --testdox tests'
}
case_phpunit_colour() { need phpunit; style gitlab; phpcart; sed -i 's/InvalidArgumentException::class/OverflowException::class/' tests/ErrorTest.php
  step 'phpunit --colors=always tests'
}
case_phpunit_fatal() { need phpunit; style gha; phpcart
  printf '<?php\n\nclass BadTest extends PHPUnit\\Framework\\TestCase implements Missing\n{\n    public function testX(): void {}\n}\n' >tests/BadTest.php
  step 'phpunit tests'
}
case_phpunit_ok() { need phpunit; style gha; phpcart
  step 'phpunit tests'
}
case_phpunit_ok_scary() { need phpunit; style travis; phpcart
  printf '<?php\n\nclass NoiseTest extends PHPUnit\\Framework\\TestCase\n{\n    public function testFailureIsReported(): void { error_log("PHP Fatal error: FAILURES! (only text)"); $this->assertTrue(true); }\n    public function testIncomplete(): void { $this->markTestSkipped("error on CI"); }\n}\n' >tests/NoiseTest.php
  step 'phpunit --testdox tests'
}
case_php_lint() { need php; style travis; phpcart; sed -i 's/return array_sum(\$this->items) + 1;/return array_sum($this->items + 1;/' src/Cart.php
  step 'for f in $(find . -name "*.php" | sort); do php -l $f || exit 1; done'
}
case_php_uncaught() { need php; style gha; phpcart
  printf '<?php\nrequire "src/Cart.php";\n\nfunction checkout(Cart $c) {\n    $c->add("refund", -5);\n}\n\necho "checking out\\n";\ncheckout(new Cart());\n' >run.php
  step 'php run.php'
}
case_php_undefined_function() { need php; style plain; printf '<?php\necho "start\\n";\necho mb_strtoupperr("x");\n' >a.php
  step 'php a.php'
}
case_php_memory_limit() { need php; style jenkins; printf '<?php\n$a = [];\nwhile (true) {\n    $a[] = str_repeat("x", 1000000);\n}\n' >a.php
  step 'php -d memory_limit=16M a.php'
}
case_phpcs() { need phpcs; style gha; printf '<?php\nclass shop {\n  function Total( $a ) {\n    if($a) return 1;\n  }\n}\n' | f src/shop.php
  step 'phpcs --standard=PSR12 src'
}
case_composer_not_found() { need composer; style gha; printf '{ "repositories": [ { "packagist.org": false } ], "require": { "acme/pricing": "^2.1" } }\n' >composer.json
  step 'composer install --no-interaction --no-progress'
}
case_composer_platform() { need composer; style travis; printf '{ "repositories": [ { "packagist.org": false } ], "require": { "php": ">=9.9", "ext-imaginary": "*" } }\n' >composer.json
  step 'composer install --no-interaction --no-progress'
}
case_composer_json_broken() { need composer; style jenkins; printf '{ "require": { "php": ">=8.0", } }\n' >composer.json
  step 'composer validate'
}
case_composer_script_failure() { need composer php; style gha; printf '{ "name": "acme/demo", "repositories": [ { "packagist.org": false } ], "scripts": { "check": [ "php -l bad.php" ] } }\n' >composer.json; printf '<?php\n$a = ;\n' >bad.php
  step 'composer run-script check'
}
case_composer_unreachable() { need composer; style travis; printf '{ "repositories": [ { "packagist.org": false }, { "type": "composer", "url": "https://composer.internal.invalid" } ], "require": { "acme/pricing": "^2.1" } }\n' >composer.json
  step 'composer install --no-interaction --no-progress'
}
