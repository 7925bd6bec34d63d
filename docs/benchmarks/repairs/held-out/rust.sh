# Rust with cargo, rustc alone and clippy, without dependencies from elsewhere.

case_rust_undeclared_type() {
    describe Rust rustc missing-import fix
    needs rustc make
    build 'make check'
    behaviour 'make -s tests && test "$(./dedup a b a c b)" = "a b c"'
    readme dedup 'Prints each word once. Needs nothing but rustc.'
    file Makefile <<'E'
check: dedup
	test "`./dedup x x`" = x
dedup: main.rs words.rs
	rustc --edition 2021 -C debuginfo=0 -o dedup main.rs
tests: main.rs words.rs
	rustc --edition 2021 --test -o dedup-tests main.rs && ./dedup-tests -q
.PHONY: check tests
E
    file .gitignore <<'E'
dedup
dedup-tests
E
    file words.rs <<'E'
pub fn unique(words: Vec<String>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for word in words {
        if !found.contains(&word) {
            found.push(word);
        }
    }
    found
}
E
    file main.rs <<'E'
mod words;

fn main() {
    let given = std::env::args().skip(1).collect();
    println!("{}", words::unique(given).join(" "));
}

#[test]
fn keeps_the_order() {
    let given = vec!["z".to_string(), "a".to_string(), "z".to_string()];
    assert_eq!(words::unique(given), ["z", "a"]);
}
E
    green 'Print each word once'
    swap words.rs '    let mut found: Vec<String> = Vec::new();
    for word in words {
        if !found.contains(&word) {' '    let mut seen = HashSet::new();
    let mut found: Vec<String> = Vec::new();
    for word in words {
        if seen.insert(word.clone()) {'
    commit 'Be quick with many words'
    solution
    swap words.rs 'pub fn' 'use std::collections::HashSet;

pub fn'
}

case_rust_method_typo() {
    describe Rust cargo symbol-typo fix
    needs cargo rustc
    build 'cargo test --lib'
    behaviour 'cargo test --lib 2>&1 | grep -q "2 passed" && grep -q is_empty src/stack.rs'
    readme stack 'A stack of anything.'
    file .gitignore <<'E'
/target
E
    file Cargo.toml <<'E'
[package]
name = "stack"
version = "0.1.0"
edition = "2021"
E
    file Cargo.lock <<'E'
version = 3

[[package]]
name = "stack"
version = "0.1.0"
E
    file src/lib.rs <<'E'
mod stack;

pub use stack::Stack;

#[cfg(test)]
mod tests {
    use super::Stack;

    #[test]
    fn last_in_first_out() {
        let mut stack = Stack::default();
        stack.push(1);
        stack.push(2);
        assert_eq!(stack.pop(), Some(2));
    }

    #[test]
    fn starts_empty() {
        assert_eq!(Stack::<u8>::default().pop(), None);
    }
}
E
    file src/stack.rs <<'E'
pub struct Stack<T> {
    items: Vec<T>,
}

impl<T> Default for Stack<T> {
    fn default() -> Self {
        Stack { items: Vec::new() }
    }
}

impl<T> Stack<T> {
    pub fn push(&mut self, item: T) {
        self.items.push(item);
    }

    pub fn pop(&mut self) -> Option<T> {
        self.items.pop()
    }
}
E
    green 'Add a stack'
    swap src/stack.rs '    pub fn pop' '    pub fn is_empty(&self) -> bool {
        self.items.is_emty()
    }

    pub fn pop'
    commit 'Tell whether a stack is empty'
    solution
    swap src/stack.rs is_emty is_empty
}

case_rust_denied_warning() {
    describe Rust cargo unused-code fix
    needs cargo rustc
    build 'cargo build --release'
    behaviour 'echo "3 4" | ./target/release/hypot | grep -qx 5'
    readme hypot 'The long side of a right triangle.'
    file .gitignore <<'E'
target
E
    file Cargo.toml <<'E'
[package]
name = "hypot"
version = "0.1.0"
edition = "2021"
E
    file Cargo.lock <<'E'
version = 3

[[package]]
name = "hypot"
version = "0.1.0"
E
    file src/main.rs <<'E'
#![deny(warnings)]

use std::io;

mod triangle;

fn main() -> io::Result<()> {
    let mut line = String::new();
    io::stdin().read_line(&mut line)?;
    let sides: Vec<f64> = line.split_whitespace().flat_map(str::parse).collect();
    println!("{}", triangle::long_side(sides[0], sides[1]));
    Ok(())
}
E
    file src/triangle.rs <<'E'
pub fn long_side(a: f64, b: f64) -> f64 {
    (a * a + b * b).sqrt()
}
E
    green 'Compute the long side'
    swap src/triangle.rs '    (a * a + b * b).sqrt()' '    a.hypot(b)'
    swap src/triangle.rs 'pub fn' 'use std::f64::consts::PI;

pub fn'
    commit 'Use the function of the library'
    solution
    swap src/triangle.rs 'use std::f64::consts::PI;

' ''
}

case_rust_clippy_len_zero() {
    describe Rust clippy lint fix
    needs cargo-clippy cargo
    build 'cargo clippy --all-targets -- -D warnings'
    behaviour 'cargo test -q'
    readme notes 'A list of notes.'
    file .gitignore <<'E'
/target
E
    file Cargo.toml <<'E'
[package]
name = "notes"
version = "0.1.0"
edition = "2021"
E
    file Cargo.lock <<'E'
version = 3

[[package]]
name = "notes"
version = "0.1.0"
E
    file src/lib.rs <<'E'
pub fn title(notes: &[&str]) -> String {
    format!("{} notes", notes.len())
}

#[cfg(test)]
mod tests {
    use super::title;

    #[test]
    fn counts_notes() {
        assert_eq!(title(&["a", "b"]), "2 notes");
    }
}
E
    green 'Give lists of notes a title'
    swap src/lib.rs '    format!(' '    if notes.len() == 0 {
        return String::from("nothing");
    }
    format!('
    commit 'Say when there are no notes'
    solution
    swap src/lib.rs 'notes.len() == 0' 'notes.is_empty()'
}

case_rust_moved_value() {
    describe Rust cargo ownership fix
    needs cargo rustc
    build 'cargo run --quiet'
    behaviour 'test "$(cargo run -q)" = "roof, wall
2 parts"'
    readme parts 'Prints a list of parts.'
    file .gitignore <<'E'
/target
E
    file Cargo.toml <<'E'
[package]
name = "parts"
version = "0.1.0"
edition = "2021"
E
    file Cargo.lock <<'E'
version = 3

[[package]]
name = "parts"
version = "0.1.0"
E
    file src/main.rs <<'E'
mod print;

fn main() {
    let parts = vec![String::from("roof"), String::from("wall")];
    print::print(parts);
}
E
    file src/print.rs <<'E'
pub fn print(parts: Vec<String>) {
    println!("{}", parts.join(", "));
}
E
    green 'Print parts'
    add src/print.rs <<'E'

pub fn print_count(count: usize) {
    println!("{count} parts");
}
E
    swap src/main.rs '    print::print(parts);' '    print::print(parts);
    print::print_count(parts.len());'
    commit 'Print how many parts there are'
    solution
    swap src/main.rs 'print(parts);' 'print(parts.clone());'
}
