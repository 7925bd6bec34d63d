# Rust, offline: the standard library only.

crate() {
  export CARGO_NET_OFFLINE=true CARGO_TERM_COLOR=${COLOR:-never}
  f Cargo.toml <<'E'
[package]
name = "demo"
version = "0.1.0"
edition = "2021"
E
  f src/lib.rs <<'E'
//! Arithmetic.

/// Says how much of `whole` `part` is.
pub fn percent(part: u32, whole: u32) -> Option<u32> {
    if whole == 0 {
        return None;
    }
    Some(part * 100 / whole + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn error_handling_ok() {
        assert_eq!(percent(1, 0), None);
    }
}
E
}
case_cargo_build_e0308() { need cargo; style gha; crate
  f src/main.rs <<'E'
fn total(prices: &[u32]) -> u32 {
    prices.iter().sum()
}

fn main() {
    let sum: u32 = total(&[1, 2, 3]).to_string();
    println!("{}", sum);
}
E
  step 'cargo build --verbose'
}
case_cargo_borrow() { need cargo; style travis; COLOR=always; crate
  f src/main.rs <<'E'
fn consume(v: Vec<i32>) -> usize {
    v.len()
}

fn main() {
    let mut v = vec![1, 2, 3];
    let first = &v[0];
    v.push(4);
    println!("{first}");
    consume(v);
    println!("{:?}", v);
}
E
  step 'cargo build'
}
case_cargo_unresolved_import() { need cargo; style jenkins; crate
  printf 'use serde::Serialize;\n\n#[derive(Serialize)]\nstruct Item;\n\nfn main() {\n    let _ = helper();\n}\n' >src/main.rs
  step 'cargo check'
}
case_cargo_missing_dependency_offline() { need cargo; style gha; crate
  printf '\n[dependencies]\nserde = "1.0"\n' >>Cargo.toml
  step 'cargo build'
}
case_cargo_registry_unreachable() { need cargo; style travis; crate
  printf '\n[dependencies]\nserde = { version = "1.0", registry = "internal" }\n' >>Cargo.toml
  f .cargo/config.toml <<'E'
[registries.internal]
index = "sparse+https://crates.internal.invalid/index/"
[net]
retry = 1
E
  step 'CARGO_NET_OFFLINE=false cargo build'
}
case_cargo_test_failure() { need cargo; style gha; crate
  f tests/percent.rs <<'E'
use demo::percent;

#[test]
fn half_is_fifty() {
    assert_eq!(percent(1, 2), Some(50), "half");
}

#[test]
fn nothing_is_none() {
    assert!(percent(1, 0).is_none());
}

#[test]
#[should_panic(expected = "overflow")]
fn rejects_overflow() {
    percent(1, 1).unwrap();
}
E
  step 'cargo build'
  step 'cargo test'
}
case_cargo_test_panic() { need cargo; style travis; crate
  f tests/load.rs <<'E'
fn load(path: &str) -> String {
    std::fs::read_to_string(path).expect("fixture must exist")
}

#[test]
fn loads_fixture() {
    println!("loading fixture");
    assert_eq!(load("tests/fixture.txt"), "x");
}

#[test]
fn index() -> Result<(), String> {
    Err("connection closed before message completed".to_string())
}
E
  step 'RUST_BACKTRACE=1 cargo test --test load'
}
case_cargo_doctest_failure() { need cargo; style jenkins; crate
  sed -i 's#^/// Says.*#&\n///\n/// ```\n/// assert_eq!(demo::percent(1, 4), Some(25));\n/// ```#' src/lib.rs
  step 'cargo test'
}
case_cargo_clippy() { need cargo-clippy; style gha; crate
  f src/main.rs <<'E'
fn main() {
    let v: Vec<i32> = vec![1, 2, 3];
    if v.len() == 0 {
        return;
    }
    for i in 0..v.len() {
        println!("{}", v[i]);
    }
    return;
}
E
  step 'cargo clippy -- -D warnings'
}
case_cargo_fmt() { need cargo-fmt; style gha; crate
  printf 'fn main() {\n  let x=1;\n    println!("{}",x);\n}\n' >src/main.rs
  step 'cargo fmt --check'
}
case_cargo_deny_warnings() { need cargo; style plain; crate
  printf 'use std::collections::HashMap;\n\nfn unused() {}\n\nfn main() {\n    let x = 3;\n}\n' >src/main.rs
  step 'RUSTFLAGS="-D warnings" cargo build'
}
case_cargo_run_panic() { need cargo; style plain; crate
  printf 'fn main() {\n    let v: Vec<u32> = std::env::args().skip(9).map(|a| a.parse().unwrap()).collect();\n    println!("reading config");\n    println!("{}", v[3]);\n}\n' >src/main.rs
  step 'cargo run'
}
case_cargo_manifest_broken() { need cargo; style gha; crate
  printf '\n[dependencies\nserde = "1"\n' >>Cargo.toml
  step 'cargo build'
}
case_cargo_build_script() { need cargo; style gitlab; crate
  printf 'fn main() {\n    println!("cargo:warning=looking for libimaginary");\n    panic!("libimaginary not found: set IMAGINARY_DIR");\n}\n' >build.rs
  step 'cargo build'
}
case_cargo_link_error() { need cargo gcc; style gha; crate
  printf '#[link(name = "imaginary")]\nextern "C" {\n    fn imaginary_init() -> i32;\n}\n\nfn main() {\n    println!("{}", unsafe { imaginary_init() });\n}\n' >src/main.rs
  step 'cargo build'
}
case_cargo_locked() { need cargo; style gha; crate
  printf 'pub mod util;\n' >>src/lib.rs
  step 'cargo build --locked'
}
case_cargo_trait_bound() { need cargo; style ghaui; COLOR=always; crate
  printf 'use std::collections::HashMap;\nuse std::thread;\nuse std::rc::Rc;\n\n#[derive(Debug)]\nstruct Key(u32);\n\nfn main() {\n    let mut m = HashMap::new();\n    m.insert(Key(1), 2);\n    let r = Rc::new(1);\n    thread::spawn(move || println!("{r}"));\n}\n' >src/main.rs
  step 'cargo check'
}
case_rustc_syntax() { need rustc; style plain
  printf 'fn main() {\n    let x = 5\n    println!("{}", x);\n}\n' >main.rs
  step 'rustc main.rs'
}
case_cargo_workspace_failure() { need cargo; style ghaui
  export CARGO_NET_OFFLINE=true CARGO_TERM_COLOR=never
  f Cargo.toml <<'E'
[workspace]
resolver = "2"
members = ["core", "web"]
E
  for m in core web; do printf '[package]\nname = "%s"\nversion = "0.1.0"\nedition = "2021"\n' $m | f $m/Cargo.toml; done
  printf '[dependencies]\ncore-lib = { path = "../core", package = "core" }\n' >>web/Cargo.toml
  printf 'pub fn add(a: i32, b: i32) -> i32 {\n    a + b\n}\n\n#[test]\nfn adds() {\n    assert_eq!(add(1, 2), 3);\n}\n' | f core/src/lib.rs
  printf '#[test]\nfn sums_up() {\n    let left = core_lib::add(2, 2);\n    assert!(left > 4, "left was {left}");\n}\n' | f web/src/lib.rs
  step 'cargo test --workspace --no-fail-fast'
}
case_cargo_ok() { need cargo; style gha; crate
  step 'cargo build --release'
  step 'cargo test'
}
case_cargo_ok_scary() { need cargo; style travis; crate
  f tests/errors.rs <<'E'
#[test]
#[should_panic]
fn panics_as_expected() {
    panic!("error: simulated failure");
}

#[test]
fn failed_is_a_word() {
    eprintln!("error[E0000]: test failure FAILED");
}

#[test]
#[ignore]
fn broken_on_ci() {
    panic!();
}
E
  printf 'pub fn f() { let unused = 1; }\n' >>src/lib.rs
  step 'cargo test -- --nocapture'
}
