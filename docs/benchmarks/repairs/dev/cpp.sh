# C++ with g++ and clang++.

case_cpp_missing_include() {
    describe C++ g++ missing-include fix
    needs g++ make
    build 'make test'
    behaviour './largest 3 9 4 | grep -qx 9'
    readme largest 'Prints the largest number.'
    file Makefile <<'E'
largest: main.cpp largest.cpp largest.hpp
	g++ -std=c++17 -Wall -o $@ main.cpp largest.cpp
test: largest
	./largest 1 2 | grep -x 2
E
    file largest.hpp <<'E'
#pragma once
#include <vector>

int largest(const std::vector<int>& numbers);
E
    file largest.cpp <<'E'
#include "largest.hpp"

int largest(const std::vector<int>& numbers) {
    int best = numbers.front();
    for (int number : numbers) {
        if (number > best) best = number;
    }
    return best;
}
E
    file main.cpp <<'E'
#include "largest.hpp"

#include <cstdlib>
#include <iostream>

int main(int argc, char** argv) {
    std::vector<int> numbers;
    for (int i = 1; i < argc; ++i) numbers.push_back(std::atoi(argv[i]));
    std::cout << largest(numbers) << '\n';
}
E
    green 'Print the largest number'
    swap main.cpp '    std::vector<int> numbers;' '    std::map<std::string, int> options{{"count", argc - 1}};
    std::vector<int> numbers;'
    swap main.cpp '    std::cout' '    if (options["count"] == 0) return 2;
    std::cout'
    commit 'Refuse to look at nothing'
    solution
    swap main.cpp '#include <iostream>' '#include <iostream>
#include <map>
#include <string>'
}

case_cpp_renamed_member() {
    describe C++ g++ renamed-symbol fix
    needs g++
    build 'g++ -std=c++17 -Wall -Wextra src/*.cpp -o clock && ./clock 61'
    behaviour './clock 125 | grep -qx 2:05 && grep -q whole_minutes src/clock.hpp'
    readme clock 'Prints minutes and seconds.'
    file src/clock.hpp <<'E'
#pragma once

class Clock {
public:
    explicit Clock(int seconds) : seconds_(seconds) {}
    int minutes() const { return seconds_ / 60; }
    int seconds() const { return seconds_ % 60; }

private:
    int seconds_;
};
E
    file src/main.cpp <<'E'
#include "clock.hpp"

#include <cstdio>
#include <cstdlib>

int main(int argc, char** argv) {
    Clock clock(argc > 1 ? std::atoi(argv[1]) : 0);
    std::printf("%d:%02d\n", clock.minutes(), clock.seconds());
}
E
    file .gitignore <<<clock
    green 'Print minutes and seconds'
    file src/README <<'E'
clock.hpp computes, main.cpp prints.
E
    commit 'Say which file does what'
    swap src/clock.hpp '    int minutes() const' '    /// Without the seconds that are left.
    int whole_minutes() const'
    commit 'Tell whole minutes from minutes'
    solution
    swap src/main.cpp 'clock.minutes()' 'clock.whole_minutes()'
}

case_cpp_missing_brace() {
    describe C++ clang++ missing-punctuation fix
    needs clang++ make
    build 'make -k'
    behaviour 'test "$(./even 1 2 4)" = "2 4 "'
    readme even 'Prints the even ones.'
    file Makefile <<'E'
even: even.cc
	clang++ -std=c++17 -Wall -Werror -o even even.cc
E
    file .gitignore <<<even
    file even.cc <<'E'
#include <cstdlib>
#include <iostream>

static bool even(int number) {
    return number % 2 == 0;
}

int main(int argc, char** argv) {
    for (int i = 1; i < argc; i++) {
        int number = std::atoi(argv[i]);
        if (even(number))
            std::cout << number << ' ';
    }
}
E
    green 'Print even numbers'
    swap even.cc '    }
}
' '    }
    std::cout << std::endl
}
'
    commit 'End the line'
    solution
    swap even.cc 'std::endl' 'std::endl;'
}

case_cpp_function_typo() {
    describe C++ g++ symbol-typo fix
    needs g++ make
    build 'make -s'
    behaviour './initials ada lovelace | grep -qx AL'
    readme initials 'Prints initials.'
    file Makefile <<'E'
initials: initials.cpp names.cpp names.hpp
	g++ -std=c++17 -O1 -o $@ initials.cpp names.cpp
	./$@ grace hopper
E
    file names.hpp <<'E'
#pragma once
#include <string>

namespace names {
char first_letter(const std::string& name);
}
E
    file names.cpp <<'E'
#include "names.hpp"

namespace names {
char first_letter(const std::string& name) {
    return name.empty() ? '?' : name[0];
}
}  // namespace names
E
    file initials.cpp <<'E'
#include <iostream>

#include "names.hpp"

int main(int argc, char** argv) {
    for (int i = 1; i < argc; i++) std::cout << names::first_letter(argv[i]);
    std::cout << '\n';
}
E
    green 'Print first letters'
    swap names.cpp '#include "names.hpp"' '#include "names.hpp"

#include <cctype>'
    swap names.cpp 'namespace names {
char first' 'namespace names {
static char capital(char letter) {
    return static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
}

char first'
    swap names.cpp "name[0]" "captial(name[0])"
    commit 'Print capitals'
    solution
    swap names.cpp captial capital
}
