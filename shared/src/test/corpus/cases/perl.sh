# Perl: Test::More with prove, syntax errors, perlcritic.

case_prove_failure() { need prove; style travis
  printf 'use strict;\nuse warnings;\nuse Test::More tests => 3;\n\nok(1, "no error");\nis(2 + 2, 5, "sum of two");\nis_deeply({ a => [1, 2] }, { a => [1, 3] }, "same structure");\n' | f t/cart.t
  printf 'use Test::More;\npass("errors are handled");\ndone_testing;\n' >t/ok.t
  step 'prove -v t'
}
case_prove_die() { need prove; style ghaui
  printf 'use strict;\nuse warnings;\nuse Test::More;\n\nok(1, "first");\ndie { code => 3 }->{message} // "cannot open config: No such file or directory";\n' | f t/load.t
  printf 'use Test::More;\npass("x");\ndone_testing;\n' >t/a.t
  step 'prove -l t'
}
case_prove_missing_module() { need prove; style jenkins
  printf 'use strict;\nuse Acme::Demo::Pricing;\nuse Test::More tests => 1;\nok(1);\n' | f t/price.t
  step 'prove t'
}
case_prove_exception_most() { need prove /usr/share/perl5/Test/Most.pm; style plain
  printf 'use Test::Most;\n\nthrows_ok { die "disk full\\n" } qr/no space/, "reports space";\ncmp_ok(3, "<", 2, "order");\ndone_testing;\n' | f t/most.t
  step 'prove t'
}
case_prove_plan_mismatch() { need prove; style plain
  printf 'use Test::More tests => 4;\nok(1, "one");\nok(1, "two");\n' | f t/plan.t
  step 'prove t'
}
case_prove_ok() { need prove; style travis
  printf 'use Test::More;\npass("failed: 0, errors: 0");\nTODO: { local $TODO = "fails"; ok(0, "known failure"); }\ndiag("ERROR: only text");\ndone_testing;\n' | f t/ok.t
  step 'prove -v t'
}
case_perl_makemaker_failure() { need perl make; style ghaui
  printf 'use ExtUtils::MakeMaker;\nWriteMakefile(NAME => "Demo", VERSION => "1.0", PREREQ_PM => { "Acme::Demo::Pricing" => 2 });\n' >Makefile.PL
  printf 'package Demo;\n1;\n' | f lib/Demo.pm
  printf 'use Test::More tests => 1;\nuse_ok("Acme::Demo::Pricing");\n' | f t/use.t
  step 'perl Makefile.PL'
  step 'make test'
}
case_perl_syntax() { need perl; style travis
  printf 'use strict;\nuse warnings;\n\nmy $total = 0;\nforeach my $x (1, 2 {\n    $totl += $x;\n}\nprint $total;\n' >sum.pl
  step 'perl -c sum.pl'
}
case_perl_die() { need perl; style plain
  printf 'use strict;\nuse warnings;\nuse Carp;\n\nsub load { my ($f) = @_; open(my $fh, "<", $f) or confess "cannot open $f: $!"; }\nload("config/missing.yml");\n' >run.pl
  step 'perl run.pl'
}
case_perlcritic() { need perlcritic; style ghaui
  printf 'sub f { return eval "1+1" }\nopen(F, ">x");\n' >a.pl
  step 'perlcritic --severity 4 a.pl'
}
