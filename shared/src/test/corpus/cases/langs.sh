# Further languages, each with a failing and often a passing case.

# Haskell
case_ghc_type_error() { need ghc; style ghaui
  printf 'module Main where\n\ntotal :: [Int] -> Int\ntotal xs = sum xs ++ "x"\n\nmain :: IO ()\nmain = print (total [1, 2] missing)\n' >Main.hs
  step 'ghc -Wall Main.hs'
}
case_ghc_parse_error() { need ghc; style plain
  printf 'module Main where\n\nmain = do\n  let x = 3\n   y = 4\n  print (x + y\n' >Main.hs
  step 'ghc -c Main.hs'
}
case_ghc_werror() { need ghc; style travis
  printf 'module Shop (total) where\n\nimport Data.List\n\ntotal :: Maybe Int -> Int\ntotal (Just x) = x\n' >Shop.hs
  step 'ghc -Wall -Werror -c Shop.hs'
}
case_hspec_failure() { need ghc runghc; style ghaui
  printf 'module Main where\n\nimport Test.Hspec\n\nmain :: IO ()\nmain = hspec $ describe "total" $ do\n  it "sums prices" $ sum [1, 2, 3] `shouldBe` (7 :: Int)\n  it "reports errors" $ head [1, 2] `shouldBe` (1 :: Int)\n  it "fails loudly" $ (undefined :: Int) `shouldBe` 3\n' >Spec.hs
  step 'runghc Spec.hs --no-color'
}
case_hunit_failure() { need runghc; style jenkins
  printf 'import Test.HUnit\nimport System.Exit\n\ntests = TestList [TestLabel "sum" (TestCase (assertEqual "for 2 + 2," 5 (2 + 2))), TestLabel "ok" (TestCase (return ()))]\n\nmain = do\n  c <- runTestTT tests\n  if failures c + errors c == 0 then exitSuccess else exitFailure\n' >T.hs
  step 'runghc T.hs'
}
case_ghc_ok() { need ghc; style travis; printf 'module Main where\n\nmain :: IO ()\nmain = putStrLn "0 errors, no failure"\n' >Main.hs
  step 'ghc -Wall -Werror Main.hs && ./Main'
}
case_cabal_missing_dependency() { need cabal; style ghaui
  printf 'cabal-version: 2.4\nname: demo\nversion: 0.1\n\nexecutable demo\n  main-is: Main.hs\n  build-depends: base, imaginary-pricing >=2\n  default-language: Haskell2010\n' >demo.cabal; echo 'main = print 1' >Main.hs
  mkdir -p $HOME/.cabal; [ -e $HOME/.cabal/config ] || cabal user-config init >/dev/null 2>&1
  step 'cabal v2-build --offline'
}
case_hlint() { need hlint; style plain; printf 'f xs = concat (map g xs)\ng x = if x == True then [1] else []\n' >A.hs
  step 'hlint A.hs'
}
# OCaml
case_ocaml_type_error() { need ocamlfind; style travis; printf 'let total prices =\n  List.fold_left (+) 0 prices\n\nlet () =\n  print_string (total [1; 2; 3])\n' >shop.ml
  step 'ocamlfind ocamlopt -package str -linkpkg shop.ml -o shop'
}
dunep() { printf '(lang dune 2.9)\n' >dune-project; printf '(library (name shop))\n' | f lib/dune; printf 'let total = List.fold_left (+) 1\n' >lib/shop.ml; }
case_dune_build_error() { need dune; style gha; dunep; printf 'let name = total + "x"\nlet y = Missing.z\n' >>lib/shop.ml
  step 'dune build'
}
case_dune_test_failure() { need dune; style gha; dunep; printf '(test (name t) (libraries shop))\n' | f test/dune; printf 'let () =\n  print_endline "errors: 0";\n  assert (Shop.total [1; 2] = 3)\n' >test/t.ml
  step 'dune build'
  step 'dune runtest'
}
case_ounit_failure() { need dune ocamlfind /usr/lib/ocaml/ounit2; style travis; dunep; printf '(test (name t) (libraries shop ounit2))\n' | f test/dune; printf 'open OUnit2\nlet tests = "shop" >::: [\n  "total" >:: (fun _ -> assert_equal ~printer:string_of_int 3 (Shop.total [1; 2]));\n  "ok" >:: (fun _ -> ())]\nlet () = run_test_tt_main tests\n' >test/t.ml
  step 'dune runtest'
}
case_alcotest_failure() { need dune /usr/lib/ocaml/alcotest; style gha; dunep; printf '(test (name t) (libraries shop alcotest))\n' | f test/dune; printf 'let total () = Alcotest.(check int) "same total" 3 (Shop.total [1; 2])\nlet () = Alcotest.run "shop" [ "cart", [ Alcotest.test_case "total" `Quick total ] ]\n' >test/t.ml
  step 'dune runtest'
}
case_dune_missing_library() { need dune; style jenkins; dunep; printf '(library (name shop) (libraries imaginary.pricing))\n' >lib/dune
  step 'dune build'
}
case_dune_ok() { need dune; style gha; dunep; printf '(test (name t) (libraries shop))\n' | f test/dune; echo 'let () = print_endline "error: none, failures: 0"; assert (Shop.total [] = 1)' >test/t.ml
  step 'dune build && dune runtest'
}
# Erlang
case_erlc_error() { need erlc; style gha; printf -- '-module(shop).\n-export([total/1, gone/0]).\n\ntotal(Prices) ->\n    X = lists:sum(Prices)\n    X + Unknown.\n' >shop.erl
  step 'erlc shop.erl'
}
case_erlc_undefined() { need erlc; style plain; printf -- '-module(shop).\n-export([total/1, gone/0]).\n\ntotal(Prices) ->\n    lists:sum(Prices) + Unknown.\n' >shop.erl
  step 'erlc -Wall shop.erl'
}
reb() { printf '{erl_opts, [debug_info]}.\n{deps, []}.\n' >rebar.config; printf '{application, shop, [{description, "x"}, {vsn, "1.0"}, {modules, []}, {applications, [kernel, stdlib]}]}.\n' | f src/shop.app.src; printf -- '-module(shop).\n-export([total/1]).\n\ntotal(Prices) -> lists:sum(Prices) + 1.\n' >src/shop.erl; }
case_rebar3_eunit_failure() { need rebar3; style gha; reb; printf -- '-module(shop_tests).\n-include_lib("eunit/include/eunit.hrl").\n\ntotal_test() -> ?assertEqual(3, shop:total([1, 2])).\n\nerror_test() -> ?assertError(badarith, shop:total([a])).\n' | f test/shop_tests.erl
  step 'rebar3 eunit'
}
case_rebar3_compile_error() { need rebar3; style travis; reb; echo 'broken() -> ok' >>src/shop.erl
  step 'rebar3 compile'
}
case_rebar3_ct_failure() { need rebar3; style jenkins; reb; printf -- '-module(shop_SUITE).\n-export([all/0, total/1, fine/1]).\n\nall() -> [total, fine].\n\ntotal(_) -> 3 = shop:total([1, 2]).\n\nfine(_) -> ok.\n' | f test/shop_SUITE.erl
  step 'rebar3 ct'
}
case_rebar3_dependency() { need rebar3; style gha; reb; printf '{deps, [{pricing, {git, "https://git.internal.invalid/pricing.git", {tag, "1.0"}}}]}.\n' >rebar.config
  step 'rebar3 compile'
}
case_rebar3_ok() { need rebar3; style travis; reb; printf -- '-module(shop_tests).\n-include_lib("eunit/include/eunit.hrl").\n\nerror_test() -> ?assertError(badarith, shop:total([a])).\n' | f test/shop_tests.erl
  step 'rebar3 eunit -v'
}
# Elixir
mixp() { f mix.exs <<'E'
defmodule Demo.MixProject do
  use Mix.Project

  def project do
    [app: :demo, version: "0.1.0", elixir: "~> 1.10", deps: []]
  end
end
E
  printf 'defmodule Demo do\n  def total(prices), do: Enum.sum(prices) + 1\nend\n' | f lib/demo.ex
  printf 'ExUnit.start()\n' | f test/test_helper.exs
  printf 'defmodule ErrorTest do\n  use ExUnit.Case\n\n  test "errors are handled" do\n    assert_raise ArithmeticError, fn -> Demo.total([:a]) end\n  end\nend\n' | f test/error_test.exs
}
case_mix_compile_error() { need mix; style gha; mixp; printf 'defmodule Shop do\n  def show(x) do\n    IO.puts(y)\n  end\nend\n' >lib/shop.ex
  step 'mix compile'
}
case_mix_syntax_error() { need mix; style plain; mixp; printf 'defmodule Shop do\n  def show(x do\n    x\n  end\nend\n' >lib/shop.ex
  step 'mix compile'
}
case_mix_warnings_as_errors() { need mix; style jenkins; mixp; printf 'defmodule Shop do\n  def show(x), do: Missing.call()\nend\n' >lib/shop.ex
  step 'mix compile --warnings-as-errors'
}
case_mix_test_failure() { need mix; style gha; mixp; printf 'defmodule DemoTest do\n  use ExUnit.Case\n\n  describe "total/1" do\n    test "sums prices" do\n      assert Demo.total([1, 2]) == 3\n    end\n\n    test "looks up" do\n      assert Map.fetch!(%%{apple: 3}, :pear) == 2\n    end\n  end\nend\n' >test/demo_test.exs
  step 'mix test --seed 0'
}
case_mix_format() { need mix; style travis; mixp; printf '[inputs: ["lib/**/*.ex"]]\n' >.formatter.exs; printf 'defmodule Shop do\n  def f( x ),do: x\nend\n' >lib/shop.ex
  step 'mix format --check-formatted'
}
case_mix_dependency() { need mix; style gha; mixp; sed -i 's/deps: \[\]/deps: [{:pricing, path: "..\/pricing"}]/' mix.exs
  step 'mix test'
}
case_mix_ok() { need mix; style gha; mixp
  step 'mix test --seed 0 --trace'
}
# Lua
case_busted_failure() { need busted; style travis; printf 'describe("cart", function()\n  it("sums up", function()\n    assert.are.equal(3, 2 + 2)\n  end)\n\n  it("handles errors", function()\n    assert.has_error(function() error("x") end)\n  end)\n\n  it("indexes nil", function()\n    local t = nil\n    return t.x\n  end)\nend)\n' | f spec/cart_spec.lua
  step 'busted -o plainTerminal'
}
case_busted_ok() { need busted; style gha; printf 'it("reports errors and failures", function() assert.is_true(true) end)\n' | f spec/a_spec.lua
  step 'busted -o TAP'
}
case_luacheck() { need luacheck; style gha; printf 'local unused = 1\nfunction total(x)\n  return x + missing\nend\n' >a.lua
  step 'luacheck --no-color a.lua'
}
case_lua_error() { need lua5.3; style plain; printf 'local function load(c)\n  return c.region:upper()\nend\nprint("start")\nload({})\n' >a.lua
  step 'lua5.3 a.lua'
}
case_lua_syntax() { need luac5.3; style plain; printf 'local x = {1, 2\nprint(x)\nend\n' >a.lua
  step 'luac5.3 -p a.lua'
}
# R
case_rscript_error() { need Rscript; style gha; printf 'total <- function(items) sum(items$price)\nload_items <- function(path) read.csv(path)\ncat("loading\\n")\nitems <- load_items("data/missing.csv")\nprint(total(items))\n' >run.R
  step 'Rscript run.R'
}
case_testthat_failure() { need Rscript /usr/lib/R/site-library/testthat; style travis; printf 'library(testthat)\n\ntest_that("totals add up", {\n  expect_equal(sum(c(1, 2)), 4)\n  expect_true(TRUE)\n})\n\ntest_that("errors are reported", {\n  expect_error(stop("x"))\n})\n\ntest_that("lookup works", {\n  stop("no such item")\n})\n' | f tests/test-cart.R
  step "Rscript -e 'testthat::test_dir(\"tests\", reporter = \"summary\", stop_on_failure = TRUE)'"
}
case_testthat_check_reporter() { need Rscript /usr/lib/R/site-library/testthat; style gha; printf 'test_that("vectors match", {\n  expect_equal(c(a = 1, b = 2), c(a = 1, b = 3))\n})\n' | f tests/test-v.R
  step "Rscript -e 'testthat::test_dir(\"tests\", reporter = \"check\")'"
}
case_r_cmd_check() { need R; style travis
  printf 'Package: demo\nTitle: Demo\nVersion: 0.1\nDescription: A demo.\nLicense: GPL-3\nAuthor: runner\nMaintainer: runner <runner@example.com>\nImports: imaginarypkg\n' | f demo/DESCRIPTION
  printf 'export(f)\n' >demo/NAMESPACE; printf 'f <- function(x) x + undefined_global\n' | f demo/R/f.R
  step 'R CMD build demo && R CMD check --no-manual demo_0.1.tar.gz'
}
case_r_cmd_check_tests() { need R; style ghaui
  printf 'Package: demo\nTitle: Demo Things\nVersion: 0.1\nDescription: A demo of things.\nLicense: GPL-3\nAuthor: runner\nMaintainer: runner <runner@example.com>\n' | f demo/DESCRIPTION
  printf 'export(f)\n' >demo/NAMESPACE; printf 'f <- function(x) x + 1\n' | f demo/R/f.R
  printf 'library(demo)\nstopifnot(f(1) == 2)\nstopifnot(f(2) == 4)\n' | f demo/tests/t.R
  step 'R CMD check --no-manual --no-build-vignettes demo'
}
case_r_install_missing() { need Rscript; style plain
  step "Rscript -e 'library(imaginarypkg)'"
}
case_r_ok() { need Rscript /usr/lib/R/site-library/testthat; style gha; printf 'test_that("errors", {\n  expect_error(stop("failure"))\n  expect_warning(warning("error"))\n})\n' | f tests/test-v.R
  step "Rscript -e 'testthat::test_dir(\"tests\", reporter = \"progress\")'"
}
# Lisp and Emacs
case_sbcl_error() { need sbcl; style travis; printf '(defun total (items)\n  (reduce (function +) items))\n\n(format t "start~%%")\n(print (total (list 1 "x")))\n' >a.lisp
  step 'sbcl --non-interactive --load a.lisp'
}
case_sbcl_reader_error() { need sbcl; style plain; printf '(defun total (items)\n  (reduce (function + items)\n' >a.lisp
  step 'sbcl --non-interactive --load a.lisp'
}
case_ert_failure() { need emacs; style gha; printf "(require 'ert)\n(ert-deftest shop-total ()\n  (should (equal (+ 1 2) 4)))\n(ert-deftest shop-error ()\n  (should-error (error \"x\")))\n(ert-deftest shop-lookup ()\n  (should (equal (gethash 'a nil) 1)))\n" >shop-test.el
  step 'emacs -Q --batch -l shop-test.el -f ert-run-tests-batch-and-exit'
}
case_emacs_byte_compile() { need emacs; style travis; printf ';;; shop.el --- x  -*- lexical-binding: t -*-\n(defun shop-total (items unused)\n  (shop-missing items)\n  (setq shop-global 1))\n' >shop.el
  step "emacs -Q --batch --eval '(setq byte-compile-error-on-warn t)' -f batch-byte-compile shop.el"
}
case_ert_ok() { need emacs; style gha; printf "(require 'ert)\n(ert-deftest shop-error-failed ()\n  (should-error (error \"FAILED\")))\n" >shop-test.el
  step 'emacs -Q --batch -l shop-test.el -f ert-run-tests-batch-and-exit'
}
case_guile_error() { need guile; style plain; printf '(define (total items) (apply + items))\n(display "start\\n")\n(total (list 1 (vector-ref (vector 1) 5)))\n' >a.scm
  step 'guile --no-auto-compile a.scm'
}
case_racket_failure() { need racket; style plain; printf '#lang racket/base\n(define (total xs) (apply + xs))\n(displayln "start")\n(total (list 1 "x"))\n' >a.rkt
  step 'racket a.rkt'
}
# D, Fortran, Nim, Ada, Pascal, C#, Vala, Crystal, Cobol, Prolog, Forth, Tcl
case_ldc_error() { need ldc2; style travis; printf 'import std.stdio;\n\nint total(int[] xs)\n{\n    int s = "x";\n    foreach (x; xs) s += y;\n    return s;\n}\n\nvoid main() { writeln(totl([1])); }\n' >app.d
  step 'ldc2 app.d'
}
case_dub_test_failure() { need dub ldc2; style gha; printf '{ "name": "demo", "targetType": "library" }\n' >dub.json; printf 'module demo;\n\nint total(int[] xs)\n{\n    int s = 1;\n    foreach (x; xs) s += x;\n    return s;\n}\n\nunittest\n{\n    assert(total([1, 2]) == 3, "total of two");\n}\n' | f source/demo.d
  step 'dub test --compiler=ldc2 --skip-registry=all'
}
case_gfortran_error() { need gfortran; style gha; printf 'program shop\n  implicit none\n  integer :: total\n  total = 1 + price\n  call print_totl("x", 3\nend program shop\n' >shop.f90
  step 'gfortran -Wall -c shop.f90'
}
case_gfortran_runtime() { need gfortran; style plain; printf 'program shop\n  implicit none\n  integer :: a(3), i\n  i = 7\n  print *, "start"\n  a = 1\n  print *, a(i)\nend program shop\n' >shop.f90
  step 'gfortran -g -fcheck=all -o shop shop.f90 && ./shop'
}
case_nim_error() { need nim; style travis; printf 'proc total(xs: seq[int]): int =\n  for x in xs:\n    result += x\n\nlet t: string = total(@[1, 2])\necho t\n' >shop.nim
  step 'nim c --hints:off --nimcache:./cache shop.nim'
}
case_nim_unittest() { need nim; style gha; printf 'import unittest\n\nsuite "cart":\n  test "total":\n    let a = 2 + 2\n    check(a == 5)\n  test "errors ok":\n    expect(ValueError): raise newException(ValueError, "x")\n' >t.nim
  step 'nim c -r --hints:off --nimcache:./cache t.nim'
}
case_gnat_error() { need gnatmake; style jenkins; printf 'with Ada.Text_IO;\nprocedure Shop is\n   X : Integer := "text";\nbegin\n   Ada.Text_IO.Put_Line (Missing);\n   Y := 3\nend Shop;\n' >shop.adb
  step 'gnatmake shop.adb'
}
case_gnat_constraint_error() { need gnatmake; style plain; printf 'with Ada.Text_IO; with Ada.Command_Line;\nprocedure Shop is\n   X : array (1 .. 3) of Integer := (others => 0);\n   N : Integer := Ada.Command_Line.Argument_Count + 7;\nbegin\n   Ada.Text_IO.Put_Line ("start");\n   X (N) := 1;\nend Shop;\n' >shop.adb
  step 'gnatmake -q -g shop.adb && ./shop'
}
case_fpc_error() { need fpc; style plain; printf 'program shop;\nvar x: integer;\nbegin\n  x := %stext%s;\n  writeln(y)\n  x := 3;\nend.\n' "'" "'" >shop.pas
  step 'fpc shop.pas'
}
case_mcs_error() { need mcs; style jenkins; printf 'using System;\n\nclass Shop\n{\n    static int Total(int[] prices)\n    {\n        string s = prices.Length;\n        return missing;\n    }\n\n    static void Main()\n    {\n        Console.WritLine(Total(null))\n    }\n}\n' >Shop.cs
  step 'mcs -out:shop.exe Shop.cs'
}
case_mcs_semantic_error() { need mcs; style gha; printf 'using System;\n\nclass Shop\n{\n    static int Total(int[] prices)\n    {\n        string s = prices.Length;\n        return missing;\n    }\n\n    static void Main()\n    {\n        Console.WritLine(Total(null));\n    }\n}\n' >Shop.cs
  step 'mcs -out:shop.exe Shop.cs'
}
case_mono_unhandled() { need mcs mono; style plain; printf 'using System;\nusing System.Collections.Generic;\n\nclass Shop\n{\n    static int Price(Dictionary<string, int> d) { return d["pear"]; }\n    static void Main() { Console.WriteLine("start"); Price(new Dictionary<string, int>()); }\n}\n' >Shop.cs
  step 'mcs -debug -out:shop.exe Shop.cs && mono --debug shop.exe'
}
case_nunit_failure() { need nunit-console mcs; style travis; printf 'using NUnit.Framework;\n\n[TestFixture]\npublic class CartTest\n{\n    [Test]\n    public void Total() { Assert.AreEqual(5, 2 + 2, "sum of two"); }\n\n    [Test]\n    public void ErrorsAreHandled() { Assert.Throws<System.Exception>(() => { throw new System.Exception(); }); }\n\n    [Test]\n    public void Lookup() { string s = null; Assert.AreEqual(3, s.Length); }\n}\n' >CartTest.cs
  step 'mcs -debug -target:library -pkg:nunit -out:tests.dll CartTest.cs'
  step 'nunit-console -nologo tests.dll'
}
case_valac_error() { need valac; style plain; printf 'class Shop : Object {\n    int total (int[] prices) {\n        string s = prices.length;\n        return missing;\n    }\n}\n\nvoid main () {\n    new Shop ().totl ();\n}\n' >shop.vala
  step 'valac shop.vala'
}
case_crystal_error() { need crystal; style travis; printf 'def total(xs : Array(Int32))\n  xs.sum\nend\n\nputs total(["x"])\n' >shop.cr
  step 'crystal build --no-color shop.cr'
}
case_crystal_spec_failure() { need crystal; style gha; printf 'require "spec"\n\ndescribe "cart" do\n  it "sums up" do\n    [1, 2].sum.should eq(4)\n  end\n\n  it "handles errors" do\n    expect_raises(Exception) { raise "x" }\n  end\nend\n' | f spec/cart_spec.cr
  step 'crystal spec --no-color --order=default'
}
case_cobc_error() { need cobc; style plain; printf '       IDENTIFICATION DIVISION.\n       PROGRAM-ID. SHOP.\n       PROCEDURE DIVISION.\n           MOVE 3 TO WS-TOTAL.\n           DISPLY "X".\n           STOP RUN.\n' >shop.cob
  step 'cobc -x shop.cob'
}
case_swipl_error() { need swipl; style plain; printf ':- initialization(main).\n\nmain :- X is 1 + foo, print(X), halt(0).\nbad(X :- true.\n' >a.pl
  step 'swipl -q --on-error=status -g "halt(1)" a.pl'
}
case_plunit_failure() { need swipl; style gha; printf ':- use_module(library(plunit)).\n\n:- begin_tests(cart).\ntest(total, X == 5) :- X is 2 + 2.\ntest(errors_ok, throws(oops)) :- throw(oops).\ntest(member) :- memberchk(z, [a, b]).\n:- end_tests(cart).\n' >t.pl
  step 'swipl -g "run_tests,halt" -t "halt(1)" t.pl'
}
case_tcl_error() { need tclsh; style plain; printf 'proc total {items} {\n    return [expr {[lindex $items 0] + $missing}]\n}\nputs start\ntotal {1 2}\n' >a.tcl
  step 'tclsh a.tcl'
}
case_tcltest_failure() { need tclsh; style travis; printf 'package require tcltest\nnamespace import tcltest::*\n\ntest total-1.1 {sum of two} -body {expr {2 + 2}} -result 5\ntest error-1.1 {errors} -body {error x} -returnCodes error -result x\nset failed [expr {$::tcltest::numTests(Failed) > 0}]\ncleanupTests\nexit $failed\n' >all.tcl
  step 'tclsh all.tcl'
}
case_octave_error() { need octave-cli; style plain; printf '1;\nfunction t = total2(items)\n  t = sum(items) + missing_value;\nend\ndisp("start");\ntotal2([1 2 3])\n' >build.m
  step 'octave-cli --no-gui --norc build.m'
}
case_octave_test_failure() { need octave-cli; style gha; printf 'function t = total(items)\n  t = sum(items) + 1;\nend\n\n%%!assert(total([1 2]), 3)\n%%!error total()\n' >total.m
  step "octave-cli --norc --eval \"s = test('total.m', 'verbose', stdout); exit(!s)\""
}
# Hardware, proofs, documents
case_iverilog_error() { need iverilog; style plain; printf 'module adder(input [3:0] a, b, output [3:0] s);\n  assign s = a + c;\n  always @(posedge clk) s <= 1\nendmodule\n' >adder.v
  step 'iverilog -o adder adder.v'
}
case_verilator_lint() { need verilator; style gha; printf 'module adder(input [3:0] a, input [7:0] b, output [3:0] s);\n  assign s = a + b;\nendmodule\n' >adder.v
  step 'verilator --lint-only -Wall adder.v'
}
case_ghdl_error() { need ghdl; style plain; printf 'entity e is end e;\narchitecture a of e is\n  signal x : integr;\nbegin\n  x <= y\nend a;\n' >e.vhd
  step 'ghdl -a e.vhd'
}
case_coq_error() { need coqc; style gha; printf 'Require Import Arith.\n\nLemma add_zero : forall n : nat, n + 0 = n.\nProof.\n  intros n. reflexivity.\nQed.\n' >a.v
  step 'coqc a.v'
}
case_pdflatex_undefined() { need pdflatex; style travis; printf '\\documentclass{article}\n\\begin{document}\nHello \\undefinedcommand{x}.\n\\end{document}\n' >a.tex
  step 'pdflatex -interaction=nonstopmode -halt-on-error a.tex'
}
case_pdflatex_missing_package() { need pdflatex; style gha; printf '\\documentclass{article}\n\\usepackage{imaginarypackage}\n\\begin{document}\nHello.\n\\end{document}\n' >a.tex
  step 'pdflatex -interaction=nonstopmode a.tex'
}
case_pdflatex_file_line() { need pdflatex; style jenkins; printf '\\documentclass{article}\n\\begin{document}\n\\begin{itemize}\n\\item $x_2\n\n\\end{enumerate}\n\\end{document}\n' >a.tex
  step 'pdflatex -file-line-error -interaction=nonstopmode a.tex'
}
case_pdflatex_ok() { need pdflatex; style travis; printf '\\documentclass{article}\n\\begin{document}\nErrors, see \\ref{missing}. \\hbox to 1cm{a very long overfull line of text}\n\\end{document}\n' >a.tex
  step 'pdflatex -interaction=nonstopmode a.tex'
}
