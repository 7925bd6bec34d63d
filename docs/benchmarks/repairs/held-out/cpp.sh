# C++ with g++ and clang++.

case_cpp_undeclared_std() {
    describe C++ clang++ missing-include fix
    needs clang++ make
    build 'make'
    behaviour 'printf "b a c" | ./words | grep -qx "a b c "'
    readme words 'Sorts words.'
    file Makefile <<'E'
CXX = clang++
words: sorted.o words.o
	$(CXX) -o $@ $^
%.o: %.cpp sorted.h
	$(CXX) -std=c++17 -Wall -c $<
E
    file sorted.h <<'E'
#ifndef SORTED_H
#define SORTED_H
#include <string>
#include <vector>
std::vector<std::string> sorted(std::vector<std::string> words);
#endif
E
    file sorted.cpp <<'E'
#include "sorted.h"

#include <algorithm>

std::vector<std::string> sorted(std::vector<std::string> words) {
    std::sort(words.begin(), words.end());
    return words;
}
E
    file words.cpp <<'E'
#include <iostream>

#include "sorted.h"

int main() {
    std::vector<std::string> words;
    for (std::string word; std::cin >> word;) words.push_back(word);
    for (const auto& word : sorted(words)) std::cout << word << ' ';
    std::cout << '\n';
}
E
    green 'Sort words'
    swap sorted.cpp '#include <algorithm>' '#include <algorithm>
'
    swap sorted.cpp '    std::sort' '    std::unordered_set<std::string> seen;
    words.erase(std::remove_if(words.begin(), words.end(), [&](const auto& word) { return !seen.insert(word).second; }),
                words.end());
    std::sort'
    commit 'Print each word once'
    solution
    swap sorted.cpp '#include <algorithm>
' '#include <algorithm>
#include <unordered_set>'
}

case_cpp_override_typo() {
    describe C++ g++ symbol-typo fix
    needs g++ make
    build 'make -j2 check'
    behaviour './animals | grep -qx "woof woof"'
    readme animals 'Sounds of animals.'
    file Makefile <<'E'
animals: animals.cpp animal.h dog.h
	g++ -std=c++14 -Wall -o $@ animals.cpp
check: animals
	./animals | grep woof
E
    file animal.h <<'E'
#pragma once
#include <string>

struct Animal {
    virtual ~Animal() = default;
    virtual std::string sound() const = 0;
};
E
    file dog.h <<'E'
#pragma once
#include "animal.h"

struct Dog : Animal {
    std::string sound() const override { return "woof"; }
};
E
    file animals.cpp <<'E'
#include <iostream>

#include "dog.h"

int main() {
    Dog dog;
    std::cout << dog.sound() << '\n';
}
E
    green 'Let dogs bark'
    swap dog.h '    std::string sound() const override { return "woof"; }' '    std::string sound() const override { return repaet("woof"); }

private:
    static std::string repeat(const std::string& word) { return word + " " + word; }'
    commit 'Let dogs bark twice'
    solution
    swap dog.h repaet repeat
}

case_cpp_wrong_pointer() {
    describe C++ g++ wrong-type revert-only
    needs g++
    build 'g++ -std=c++17 -o tree tree.cpp && ./tree'
    behaviour 'test "$(./tree)" = "depth 2"'
    readme tree 'A binary tree.'
    file node.hpp <<'E'
#pragma once
#include <memory>

struct Node {
    std::unique_ptr<Node> left, right;
};

inline int depth(const Node* node) {
    if (!node) return 0;
    int left = depth(node->left.get()), right = depth(node->right.get());
    return 1 + (left > right ? left : right);
}
E
    file tree.cpp <<'E'
#include <iostream>

#include "node.hpp"

int main() {
    Node root;
    root.left = std::make_unique<Node>();
    std::cout << "depth " << depth(&root) << '\n';
}
E
    file .gitignore <<<tree
    green 'Measure the depth of a tree'
    swap node.hpp 'std::unique_ptr<Node> left, right;' 'Node left, right;'
    commit 'Keep nodes without pointers'
}
