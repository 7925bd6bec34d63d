# C and C++: compilers, linkers, build tools, test frameworks, sanitizers.

cmain() { f main.c <<'E'
#include <stdio.h>

int add(int a, int b);

int main(void)
{
    printf("%d\n", add(1, 2));
    return 0;
}
E
f add.c <<'E'
int add(int a, int b)
{
    return a + b;
}
E
}
case_gcc_undeclared() { need gcc; style plain; cmain
  f shop.c <<'E'
#include <stdio.h>

struct item { int price; };

int total(struct item *items, int n)
{
    int sum = 0;
    for (int i = 0; i < n; i++)
        sum += items[i].prize;
    return sum + shipping;
}
E
  step 'gcc -Wall -c add.c'
  step 'gcc -Wall -c shop.c'
}
case_gcc_werror() { need gcc; style ghaui
  f warn.c <<'E'
#include <stdio.h>
#include <string.h>

static int unused_helper(int x) { return x; }

int main(int argc, char **argv)
{
    int count;
    if (argc = 2)
        printf("%s\n", count);
    return 0;
}
E
  step 'gcc -Wall -Wextra -Werror -o warn warn.c'
}
case_gcc_syntax() { need gcc make; style sh; cmain
  f Makefile <<'E'
OBJS = add.o main.o util.o
CFLAGS = -O2 -Wall

demo: $(OBJS)
	$(CC) -o $@ $(OBJS)
E
  f util.c <<'E'
int twice(int x)
{
    return x * 2
}
E
  step 'make demo'
}
case_gcc_missing_header() { need gcc make; style travis; cmain
  f Makefile <<'E'
all: demo
demo: add.o main.o codec.o
	$(CC) -o $@ $^
E
  f codec.c <<'E'
#include <stdio.h>
#include <opus/opus_codec.h>

int codec(void) { return 0; }
E
  step 'make -k all'
}
case_ld_undefined_reference() { need gcc; style gha; cmain
  step 'gcc -c main.c -o main.o
gcc main.o -o demo'
}
case_ld_missing_library() { need gcc; style jenkins; cmain
  step 'gcc main.c add.c -o demo -lfrobnicate'
}
case_ld_multiple_definition() { need gcc; style plain; cmain; cp add.c add2.c
  step 'gcc main.c add.c add2.c -o demo'
}
case_gpp_template_error() { need g++; style ghaui
  f sort.cpp <<'E'
#include <algorithm>
#include <list>
#include <string>

struct Item { std::string name; int price; };

int main()
{
    std::list<Item> items{{"apple", 3}, {"pear", 2}};
    std::sort(items.begin(), items.end());
    return 0;
}
E
  step 'g++ -std=c++17 -c sort.cpp'
}
case_gpp_no_matching_call() { need g++; style plain
  f app.cpp <<'E'
#include <string>
#include <vector>

class Account {
public:
    explicit Account(const std::string &owner) : owner_(owner) {}
private:
    std::string owner_;
};

void pay(Account &account, int amount);

int main()
{
    const Account account("runner");
    pay(account, 3);
    std::vector<int> v = "text";
}
E
  step 'g++ -std=c++17 -Wall -c app.cpp'
}
case_clang_errors() { need clang; style ghaui
  f app.cpp <<'E'
#include <iostream>

struct Shape {
    virtual double area() const = 0;
};

struct Square : Shape {
    double area() { return 4; }
};

int main()
{
    Square s;
    std::cout << s.area() << std::endl
    return 0;
}
E
  step 'clang++ -std=c++17 -Wall -c app.cpp'
}
case_clang_lld_undefined() { need clang ld.lld; style travis; cmain
  step 'clang -fuse-ld=lld main.c -o demo'
}
case_clang_colour() { need clang; style gitlab; cmain; sed -i 's/return a + b/return a + c/' add.c
  step 'clang -fcolor-diagnostics -Wall -c main.c add.c'
}
case_make_no_rule() { need make; style jenkins
  f Makefile <<'E'
all: demo.o generated.h
	cc -c demo.c
demo.o: demo.c version.h
E
  touch demo.c
  step 'make all'
}
case_make_parallel() { need make gcc; style ghaui
  for i in 1 2 3 4 5 6 7 8; do echo "int f$i(void) { return $i; }" >f$i.c; done
  sed -i 's/return 5/return five/' f5.c
  f Makefile <<'E'
OBJS = f1.o f2.o f3.o f4.o f5.o f6.o f7.o f8.o
libf.a: $(OBJS)
	ar rcs $@ $(OBJS)
E
  step 'make -j4'
}
case_make_recursive_test() { need make gcc; style travis; cmain
  f Makefile <<'E'
SUBDIRS = lib tests
all check:
	for d in $(SUBDIRS); do $(MAKE) -C $$d $@ || exit 1; done
E
  f lib/Makefile <<'E'
all: add.o
check: all
	@echo "lib: 12 tests, 0 failures, error handling ok"
add.o: ../add.c
	$(CC) -c -o $@ $<
E
  f tests/Makefile <<'E'
all:
	@true
check:
	$(CC) -o t_add t_add.c ../add.c
	./t_add
E
  f tests/t_add.c <<'E'
#include <assert.h>
#include <stdio.h>
int add(int a, int b);
int main(void)
{
    puts("ok 1 - adds");
    fflush(stdout);
    assert(add(2, 2) == 5);
    return 0;
}
E
  step 'make all'
  step 'make check'
}
case_make_syntax() { need make; style plain
  printf 'all:\n    echo spaces\n' >Makefile
  step 'make'
}
case_cmake_syntax() { need cmake; style ghaui
  f CMakeLists.txt <<'E'
cmake_minimum_required(VERSION 3.16)
project(demo C)
add_executable(demo main.c
target_link_libraries(demo PRIVATE m)
E
  cmain
  step 'cmake -S . -B build'
}
case_cmake_find_package() { need cmake; style gha; cmain
  f CMakeLists.txt <<'E'
cmake_minimum_required(VERSION 3.16)
project(demo C)
find_package(Threads REQUIRED)
find_package(Imaginary 2.1 REQUIRED)
add_executable(demo main.c add.c)
E
  step 'cmake -S . -B build -DCMAKE_BUILD_TYPE=Release'
}
case_cmake_pkgconfig() { need cmake pkg-config; style travis; cmain
  f CMakeLists.txt <<'E'
cmake_minimum_required(VERSION 3.16)
project(demo C)
include(FindPkgConfig)
pkg_check_modules(GTKFOUR REQUIRED libimaginary>=4.2)
add_executable(demo main.c add.c)
E
  step 'mkdir -p build && cd build && cmake ..'
}
case_cmake_missing_source() { need cmake; style jenkins
  f CMakeLists.txt <<'E'
cmake_minimum_required(VERSION 3.16)
project(demo C)
add_executable(demo main.c helper.c)
E
  cmain
  step 'cmake -S . -B build'
}
case_cmake_version() { need cmake; style plain
  f CMakeLists.txt <<'E'
cmake_minimum_required(VERSION 3.31)
project(demo C)
E
  step 'cmake -S . -B build'
}
cmake_lib() {
  f CMakeLists.txt <<'E'
cmake_minimum_required(VERSION 3.16)
project(demo CXX)
enable_testing()
add_library(calc src/calc.cpp src/report.cpp)
E
  f src/calc.cpp <<'E'
int add(int a, int b) { return a + b; }
int percent(int part, int whole) { return part * 100 / whole + 1; }
E
  f src/report.cpp <<'E'
#include <string>
std::string report(int failures) { return failures ? "FAILED" : "0 failures"; }
E
}
case_cmake_build_error() { need cmake; style gha; cmake_lib
  sed -i 's/std::string report(int failures)/std::strin report(int failures)/' src/report.cpp
  step 'cmake -S . -B build'
  step 'cmake --build build --parallel 2'
}
case_ninja_build_error() { need ninja cmake; style gha; cmake_lib
  sed -i 's/return a + b;/return a + ;/' src/calc.cpp
  step 'cmake -S . -B build -G Ninja'
  step 'cmake --build build'
}
case_ninja_missing_input() { need ninja; style plain
  f build.ninja <<'E'
rule cc
  command = cc -c $in -o $out
build main.o: cc main.c
E
  step 'ninja'
}
case_meson_dependency() { need meson; style gha; cmain
  f meson.build <<'E'
project('demo', 'c', version: '1.0')
zlib = dependency('threads')
dep = dependency('libimaginary', version: '>=1.2')
executable('demo', 'main.c', 'add.c', dependencies: dep)
E
  step 'meson setup builddir'
}
case_meson_compile_error() { need meson ninja; style travis; cmain; sed -i 's/a + b/a + b->c/' add.c
  f meson.build <<'E'
project('demo', 'c', version: '1.0')
executable('demo', 'main.c', 'add.c')
E
  step 'meson setup builddir'
  step 'ninja -C builddir'
}
case_meson_test_failure() { need meson ninja; style ghaui
  f meson.build <<'E'
project('demo', 'c', version: '1.0')
t1 = executable('t_ok', 't_ok.c')
t2 = executable('t_sum', 't_sum.c')
test('ok', t1)
test('sum', t2)
E
  printf 'int main(void) { return 0; }\n' >t_ok.c
  printf '#include <stdio.h>\nint main(void)\n{\n    fprintf(stderr, "t_sum.c:4: expected 5, got 4\\n");\n    return 1;\n}\n' >t_sum.c
  step 'meson setup builddir'
  step 'meson test -C builddir --print-errorlogs'
}
case_meson_ok() { need meson ninja; style gha; cmain
  f meson.build <<'E'
project('demo', 'c', version: '1.0')
e = executable('demo', 'main.c', 'add.c')
test('error-paths', e)
E
  step 'meson setup builddir --werror'
  step 'ninja -C builddir test'
}
case_autotools_configure_missing() { need autoreconf; style travis; cmain
  f configure.ac <<'E'
AC_INIT([demo], [1.0])
AM_INIT_AUTOMAKE([foreign])
AC_PROG_CC
AC_CHECK_HEADERS([stdlib.h string.h])
AC_CHECK_LIB([imaginary], [imaginary_init], [], [AC_MSG_ERROR([libimaginary 2.0 or newer is required])])
AC_CONFIG_FILES([Makefile])
AC_OUTPUT
E
  printf 'bin_PROGRAMS = demo\ndemo_SOURCES = main.c add.c\n' >Makefile.am
  step 'autoreconf -fi'
  step './configure'
}
case_autotools_macro_missing() { need autoreconf; style gha; cmain
  f configure.ac <<'E'
AC_INIT([demo], [1.0])
AM_INIT_AUTOMAKE([foreign])
AC_PROG_CC
AX_REQUIRE_DEFINED([PKG_IMAGINARY])
AM_PATH_IMAGINARY([1.2])
AC_OUTPUT([Makefile])
E
  printf 'bin_PROGRAMS = demo\n' >Makefile.am
  step 'autoreconf -fi'
}
case_automake_check_failure() { need autoreconf; style jenkins; cmain
  f configure.ac <<'E'
AC_INIT([demo], [1.0])
AM_INIT_AUTOMAKE([foreign])
AC_PROG_CC
AC_CONFIG_FILES([Makefile])
AC_OUTPUT
E
  printf 'bin_PROGRAMS = demo\ndemo_SOURCES = main.c add.c\nTESTS = t1.sh t2.sh t3.sh\nEXTRA_DIST = $(TESTS)\n' >Makefile.am
  printf '#!/bin/sh\necho errors: 0\n' >t1.sh; printf '#!/bin/sh\necho "t2.sh: line 2: expected 3, got 4"\nexit 1\n' >t2.sh; printf '#!/bin/sh\nexit 77\n' >t3.sh; chmod +x t?.sh
  step 'autoreconf -fi >/dev/null 2>&1 && ./configure --quiet'
  step 'make check VERBOSE=1'
}
case_autotools_ok() { need autoreconf; style travis; cmain
  f configure.ac <<'E'
AC_INIT([demo], [1.0])
AM_INIT_AUTOMAKE([foreign])
AC_PROG_CC
AC_CHECK_HEADERS([error.h fatal.h])
AC_CHECK_FUNCS([strerror perror_missing])
AC_CONFIG_FILES([Makefile])
AC_OUTPUT
E
  printf 'bin_PROGRAMS = demo\ndemo_SOURCES = main.c add.c\nTESTS = t1.sh\n' >Makefile.am
  printf '#!/bin/sh\necho errors: 0\n' >t1.sh; chmod +x t1.sh
  step 'autoreconf -fi'
  step './configure && make && make check'
}
ctest_project() { cmake_lib
  cat >>CMakeLists.txt <<'E'
foreach(t sum percent report)
  add_executable(test_${t} tests/${t}.cpp)
  target_link_libraries(test_${t} calc)
  add_test(NAME ${t} COMMAND test_${t})
endforeach()
E
  f tests/sum.cpp <<'E'
int add(int, int);
int main() { return add(2, 2) == 4 ? 0 : 1; }
E
  f tests/percent.cpp <<'E'
#include <cstdio>
int percent(int, int);
int main()
{
    int p = percent(1, 2);
    if (p != 50) {
        std::fprintf(stderr, "tests/percent.cpp:%d: percent(1, 2): expected 50 but got %d\n", __LINE__, p);
        return 1;
    }
}
E
  f tests/report.cpp <<'E'
#include <cstdio>
#include <string>
std::string report(int);
int main() { std::puts(report(0).c_str()); return 0; }
E
}
case_ctest_failure() { need ctest; style gha; ctest_project
  step 'cmake -S . -B build && cmake --build build'
  step 'ctest --test-dir build --output-on-failure'
}
case_ctest_segfault() { need ctest; style travis; ctest_project
  printf 'int main() { int *p = nullptr; return *p; }\n' >tests/percent.cpp
  step 'mkdir build && cd build && cmake .. -G Ninja && ninja'
  step 'cd build && ctest'
}
case_ctest_timeout() { need ctest; style jenkins; ctest_project
  printf '#include <unistd.h>\nint main() { sleep(30); }\n' >tests/percent.cpp
  step 'cmake -S . -B build && cmake --build build'
  step 'ctest --test-dir build --timeout 2 --output-on-failure'
}
case_ctest_ok() { need ctest; style gha; ctest_project; sed -i 's/ + 1;/;/' src/calc.cpp
  step 'cmake -S . -B build && cmake --build build'
  step 'ctest --test-dir build --output-on-failure -V'
}
gtest_project() {
  f calc_test.cc <<'E'
#include <gtest/gtest.h>
#include <stdexcept>
#include <string>
#include <vector>

static int percent(int part, int whole)
{
    if (whole == 0)
        throw std::invalid_argument("whole is zero");
    return part * 100 / whole + 1;
}

TEST(PercentTest, RejectsZero)
{
    EXPECT_THROW(percent(1, 0), std::invalid_argument);
}

TEST(PercentTest, HalfIsFifty)
{
    EXPECT_EQ(50, percent(1, 2)) << "half";
}

TEST(PercentTest, NothingIsZero)
{
    ASSERT_EQ(percent(0, 4), 0);
}

TEST(NamesTest, AreEqual)
{
    std::vector<std::string> names{"apple", "pear"};
    std::vector<std::string> expected{"apple", "plum"};
    EXPECT_EQ(names, expected);
}

TEST(ErrorTest, ReportsErrorOk)
{
    EXPECT_STREQ("error", "error");
}
E
}
case_gtest_failure() { need g++ /usr/include/gtest/gtest.h; style gha; gtest_project
  step 'g++ -o calc_test calc_test.cc -lgtest -lgtest_main -lpthread'
  step './calc_test --gtest_color=yes'
}
case_gtest_exception() { need g++ /usr/include/gtest/gtest.h; style travis; gtest_project; sed -i 's/EXPECT_THROW(percent(1, 0), std::invalid_argument)/percent(1, 0)/; s/ + 1;/;/; s/"plum"/"pear"/' calc_test.cc
  step 'g++ -o calc_test calc_test.cc -lgtest -lgtest_main -lpthread'
  step './calc_test'
}
case_gtest_crash() { need g++ /usr/include/gtest/gtest.h; style jenkins; gtest_project; sed -i 's/ASSERT_EQ(percent(0, 4), 0);/std::vector<int> v; abort();/; s/ + 1;/;/' calc_test.cc
  step 'g++ -o calc_test calc_test.cc -lgtest -lgtest_main -lpthread'
  step './calc_test'
}
case_gtest_ok() { need g++ /usr/include/gtest/gtest.h; style gha; gtest_project;  sed -i 's/ + 1;/;/; s/"plum"/"pear"/' calc_test.cc
  step 'g++ -Wall -o calc_test calc_test.cc -lgtest -lgtest_main -lpthread'
  step './calc_test'
}
case_gmock_failure() { need g++ /usr/include/gmock/gmock.h; style plain
  f mock_test.cc <<'E'
#include <gmock/gmock.h>
#include <gtest/gtest.h>

struct Mail {
    virtual ~Mail() = default;
    virtual bool send(int id) = 0;
};

struct MockMail : Mail {
    MOCK_METHOD(bool, send, (int id), (override));
};

TEST(MailTest, SendsTwice)
{
    MockMail mail;
    EXPECT_CALL(mail, send(7)).Times(2).WillRepeatedly(testing::Return(true));
    mail.send(7);
}
E
  step 'g++ -o mock_test mock_test.cc -lgmock_main -lgmock -lgtest -lpthread && ./mock_test'
}
case_catch2_failure() { need g++ /usr/include/catch2/catch.hpp; style ghaui
  f tests.cpp <<'E'
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
#include <stdexcept>

static int add(int a, int b) { return a - b; }

TEST_CASE("adds", "[math]") {
    REQUIRE(add(2, 0) == 2);
    SECTION("positive numbers") {
        CHECK(add(1, 2) == 3);
    }
    SECTION("throws") {
        REQUIRE_NOTHROW([] { throw std::runtime_error("overflow"); }());
    }
}

TEST_CASE("error handling ok") { SUCCEED("0 errors"); }
E
  step 'g++ -std=c++14 -o tests tests.cpp'
  step './tests'
}
case_doctest_failure() { need g++ /usr/include/doctest/doctest.h; style travis
  f tests.cpp <<'E'
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

int factorial(int n) { return n <= 1 ? n : factorial(n - 1) * n; }

TEST_CASE("testing the factorial function") {
    CHECK(factorial(0) == 1);
    CHECK(factorial(3) == 6);
}
E
  step 'g++ -std=c++14 -o tests tests.cpp && ./tests'
}
case_boost_test_failure() { need g++ /usr/include/boost/test/included/unit_test.hpp; style plain
  f tests.cpp <<'E'
#define BOOST_TEST_MODULE calculator
#include <boost/test/included/unit_test.hpp>

BOOST_AUTO_TEST_CASE(adds)
{
    BOOST_CHECK_EQUAL(2 + 2, 5);
}

BOOST_AUTO_TEST_CASE(divides)
{
    BOOST_TEST(6 / 2 == 3);
}

BOOST_AUTO_TEST_CASE(loads)
{
    BOOST_REQUIRE_MESSAGE(false, "cannot load fixture");
}
E
  step 'g++ -o tests tests.cpp'
  step './tests'
}
case_check_failure() { need gcc /usr/include/check.h; style travis
  f check_money.c <<'E'
#include <check.h>
#include <stdlib.h>

START_TEST(test_amount)
{
    ck_assert_int_eq(5, 2 + 2);
}
END_TEST

START_TEST(test_currency)
{
    ck_assert_str_eq("USD", "USD");
}
END_TEST

START_TEST(test_null)
{
    int *p = NULL;
    *p = 1;
}
END_TEST

int main(void)
{
    Suite *s = suite_create("Money");
    TCase *tc = tcase_create("Core");
    tcase_add_test(tc, test_amount);
    tcase_add_test(tc, test_currency);
    tcase_add_test(tc, test_null);
    suite_add_tcase(s, tc);
    SRunner *sr = srunner_create(s);
    srunner_run_all(sr, CK_VERBOSE);
    int failed = srunner_ntests_failed(sr);
    srunner_free(sr);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
E
  step 'gcc check_money.c -o check_money -lcheck -lsubunit -lm -lrt -lpthread'
  step './check_money'
}
case_cmocka_failure() { need gcc /usr/include/cmocka.h; style ghaui
  f t.c <<'E'
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>

static void test_sum(void **state) { (void)state; assert_int_equal(2 + 2, 5); }
static void test_name(void **state) { (void)state; assert_string_equal("a", "a"); }

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_sum), cmocka_unit_test(test_name) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
E
  step 'gcc t.c -o t -lcmocka && ./t'
}
case_cunit_failure() { need gcc /usr/include/CUnit/Basic.h; style plain
  f t.c <<'E'
#include <CUnit/Basic.h>

static void test_sum(void) { CU_ASSERT_EQUAL(2 + 2, 5); }
static void test_ok(void) { CU_ASSERT(1); }

int main(void)
{
    CU_initialize_registry();
    CU_pSuite s = CU_add_suite("arithmetic", 0, 0);
    CU_add_test(s, "test of sum", test_sum);
    CU_add_test(s, "test of ok", test_ok);
    CU_basic_set_mode(CU_BRM_VERBOSE);
    CU_basic_run_tests();
    int n = CU_get_number_of_failures();
    CU_cleanup_registry();
    return n != 0;
}
E
  step 'gcc t.c -o t -lcunit && ./t'
}
case_cppunit_failure() { need g++ /usr/include/cppunit/TestCase.h; style jenkins
  f t.cpp <<'E'
#include <cppunit/extensions/HelperMacros.h>
#include <cppunit/extensions/TestFactoryRegistry.h>
#include <cppunit/ui/text/TestRunner.h>

class ComplexTest : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(ComplexTest);
    CPPUNIT_TEST(testEquality);
    CPPUNIT_TEST(testAddition);
    CPPUNIT_TEST_SUITE_END();
public:
    void testEquality() { CPPUNIT_ASSERT(1 == 1); }
    void testAddition() { CPPUNIT_ASSERT_EQUAL(5, 2 + 2); }
};
CPPUNIT_TEST_SUITE_REGISTRATION(ComplexTest);

int main()
{
    CppUnit::TextUi::TestRunner runner;
    runner.addTest(CppUnit::TestFactoryRegistry::getRegistry().makeTest());
    return runner.run() ? 0 : 1;
}
E
  step 'g++ t.cpp -o t -lcppunit'
  step './t'
}
case_asan_heap_overflow() { need gcc; style ghaui
  f overflow.c <<'E'
#include <stdlib.h>

static int fill(int *a, int n)
{
    for (int i = 0; i <= n; i++)
        a[i] = i;
    return a[0];
}

int main(void)
{
    int *a = malloc(10 * sizeof(int));
    int r = fill(a, 10);
    free(a);
    return r;
}
E
  step 'gcc -g -fsanitize=address -o overflow overflow.c'
  step './overflow'
}
case_asan_leak() { need gcc; style travis
  f leak.c <<'E'
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *greet(const char *name)
{
    char *s = malloc(64);
    snprintf(s, 64, "hello %s", name);
    return s;
}

int main(void)
{
    printf("%zu\n", strlen(greet("runner")));
    return 0;
}
E
  step 'gcc -g -fsanitize=address -o leak leak.c && ./leak'
}
case_asan_use_after_free() { need g++; style jenkins
  f uaf.cpp <<'E'
#include <string>
#include <iostream>

int main()
{
    int *s = new int[4]{1, 2, 3, 4};
    delete[] s;
    std::cout << s[2] << "\n";
}
E
  step 'g++ -g -fsanitize=address -o uaf uaf.cpp && ./uaf'
}
case_ubsan() { need gcc; style ghaui
  f ub.c <<'E'
#include <limits.h>
#include <stdio.h>

int main(int argc, char **argv)
{
    int x = INT_MAX;
    x += argc;
    printf("%d\n", x);
    return 0;
}
E
  step 'gcc -g -fsanitize=undefined -fno-sanitize-recover=all -o ub ub.c && ./ub'
}
case_tsan() { need clang; style ghaui
  f race.c <<'E'
#include <pthread.h>
#include <stdio.h>

int counter;

static void *work(void *arg)
{
    for (int i = 0; i < 1000; i++)
        counter++;
    return arg;
}

int main(void)
{
    pthread_t a, b;
    pthread_create(&a, NULL, work, NULL);
    pthread_create(&b, NULL, work, NULL);
    pthread_join(a, NULL);
    pthread_join(b, NULL);
    printf("%d\n", counter);
    return 0;
}
E
  step 'clang -g -fsanitize=thread -o race race.c && setarch -R ./race'
}
case_valgrind_invalid_read() { need valgrind gcc; style travis
  f t.c <<'E'
#include <stdlib.h>
#include <stdio.h>

int main(void)
{
    int *a = malloc(4 * sizeof(int));
    a[0] = 1;
    printf("%d\n", a[4]);
    return 0;
}
E
  step 'gcc -g -o t t.c'
  step 'valgrind --leak-check=full --error-exitcode=9 ./t'
}
case_valgrind_ok() { need valgrind gcc; style travis; cmain
  step 'gcc -g -o demo main.c add.c'
  step 'valgrind --leak-check=full --error-exitcode=9 ./demo'
}
case_segfault() { need gcc; style ghaui
  f t.c <<'E'
#include <stdio.h>
int main(void)
{
    printf("loading\n");
    fflush(stdout);
    int *volatile p = 0;
    return *p;
}
E
  step 'gcc -o t t.c
./t'
}
case_abort_core_dumped() { need g++; style travis
  f t.cpp <<'E'
#include <iostream>
#include <vector>
int main()
{
    std::vector<int> v{1, 2, 3};
    std::cout << "reading config" << std::endl;
    return v.at(7);
}
E
  step 'g++ -o t t.cpp'
  step 'ulimit -c unlimited; ./t'
}
case_gdb_backtrace() { need gdb gcc; style plain
  f t.c <<'E'
static int deref(int *p) { return *p; }
int main(void) { return deref(0); }
E
  step 'gcc -g -o t t.c'
  step 'gdb -q -batch -return-child-result -ex run -ex bt ./t'
}
case_clang_tidy() { need clang-tidy; style ghaui
  f t.cpp <<'E'
#include <string>
int length(std::string s) {
    int *p = nullptr;
    return *p;
}
E
  step "clang-tidy --checks='bugprone-*,clang-analyzer-*,performance-*' --warnings-as-errors='*' t.cpp -- -std=c++17"
}
case_clang_format() { need clang-format; style travis
  printf 'int  main( ){\n  return 0 ;\n}\n' >t.c
  step 'clang-format --dry-run --Werror t.c'
}
case_cppcheck() { need cppcheck; style jenkins
  f t.c <<'E'
#include <stdlib.h>
void f(int n)
{
    int a[10];
    a[10] = n;
    char *p = malloc(3);
    if (n)
        return;
    free(p);
}
E
  step 'cppcheck --enable=warning,style --error-exitcode=1 t.c'
}
case_bison_conflict() { need bison; style plain
  f g.y <<'E'
%token NUM
%%
expr: expr '+' expr
    | NUM
    | missing_rule
    ;
%%
E
  step 'bison -Werror -d g.y'
}
case_protoc_error() { need protoc; style ghaui
  f shop.proto <<'E'
syntax = "proto3";
package shop;

message Item {
  string name = 1;
  int32 price = 1;
  Missing other = 3;
}
E
  step 'protoc --cpp_out=. shop.proto'
}
case_scons_error() { need scons gcc; style plain; cmain; sed -i 's/a + b;/a + b/' add.c
  printf "Program('demo', ['main.c', 'add.c'])\n" >SConstruct
  step 'scons'
}
case_bmake_error() { need bmake; style plain
  printf 'all: a\na:\n\techo start\n\tfalse\n' >Makefile
  step 'bmake'
}
case_gcc_ok_warnings() { need gcc make; style jenkins; cmain
  f Makefile <<'E'
demo: error.o failure.o main.o add.o
	$(CC) -o $@ $^
CFLAGS=-Wall -Wextra
E
  printf 'int error_count(int unused)\n{\n    int fatal_error;\n    return 0;\n}\n' >error.c
  printf '#include <stdio.h>\nvoid failed(int n) { if (n); printf("%%s", n); }\n' >failure.c
  step 'make demo'
}
case_cmake_ok() { need cmake; style travis; cmake_lib
  printf 'find_package(Imaginary)\nmessage(WARNING "optional Imaginary not found: error pages are disabled")\n' >>CMakeLists.txt
  step 'cmake -S . -B build'
  step 'cmake --build build -- VERBOSE=1'
}
case_gcc_oom() { need gcc bash; style ghaui
  f big.cpp <<'E'
#include <vector>
#include <string>
#include <map>
#include <regex>
#include <iostream>
std::map<std::string, std::regex> m;
int main() { for (auto &e : m) std::cout << std::regex_match("x", e.second); }
E
  step 'ulimit -v 90000; g++ -O2 -c big.cpp'
}
