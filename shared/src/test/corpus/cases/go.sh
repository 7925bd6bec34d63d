# Go, offline: the standard library and Debian's testify.

gomod() {
  export GOFLAGS=-mod=mod GOPROXY=off GOSUMDB=off GOCACHE=$HOME/.cache/go-build
  f go.mod <<'E'
module example.com/demo

go 1.19
E
  f calc/calc.go <<'E'
// Package calc does arithmetic.
package calc

import "errors"

// ErrZero is returned for an empty whole.
var ErrZero = errors.New("whole is zero")

// Percent says how much of whole part is.
func Percent(part, whole int) (int, error) {
	if whole == 0 {
		return 0, ErrZero
	}
	return part*100/whole + 1, nil
}
E
  f calc/ok_test.go <<'E'
package calc

import "testing"

func TestErrorHandling(t *testing.T) {
	if _, err := Percent(1, 0); err != ErrZero {
		t.Fatal(err)
	}
	t.Log("0 errors, 0 failures")
}
E
  f store/store.go <<'E'
// Package store keeps items.
package store

// Store keeps items by name.
type Store struct{ items map[string]int }

// Put keeps n under name.
func (s *Store) Put(name string, n int) { s.items[name] = n }

// Get finds name.
func (s *Store) Get(name string) int { return s.items[name] }
E
  f store/store_test.go <<'E'
package store

import "testing"

func TestGet(t *testing.T) {
	if (&Store{}).Get("x") != 0 {
		t.Error("not empty")
	}
}
E
}
case_go_build_error() { need go; style gha; gomod
  f main.go <<'E'
package main

import (
	"fmt"
	"os"

	"example.com/demo/calc"
)

func main() {
	p := calc.Percent(1, 2)
	var name string = 3
	fmt.Println(p, nme)
}
E
  step 'go build ./...'
}
case_go_syntax_error() { need go; style travis; gomod
  printf 'package main\n\nfunc main() {\n\tif true\n\t{\n\t}\n}\n' >main.go
  step 'go vet ./...'
}
case_go_missing_module() { need go; style gha; gomod
  printf 'package main\n\nimport (\n\t"github.com/example/missing/v2"\n)\n\nfunc main() { missing.Run() }\n' >main.go
  step 'go build ./...'
}
case_go_missing_package() { need go; style jenkins; gomod
  printf 'package main\n\nimport "example.com/demo/internal/config"\n\nfunc main() { config.Load() }\n' >main.go
  step 'go build -mod=readonly ./...'
}
case_go_proxy_unreachable() { need go; style gha; gomod
  printf 'package main\n\nimport "github.com/example/missing/v2"\n\nfunc main() { missing.Run() }\n' >main.go
  export GOPROXY=https://goproxy.internal.invalid
  step 'go get github.com/example/missing/v2@v2.1.0'
}
case_go_vet() { need go; style gha; gomod
  printf 'package main\n\nimport "fmt"\n\nfunc main() {\n\tfmt.Printf("%%d items\\n", "three")\n\treturn\n\tfmt.Println("never")\n}\n' >main.go
  step 'go vet ./...'
}
case_gofmt() { need gofmt; style travis; gomod
  printf 'package main\nfunc main( ) {\n  x:=1\n  _ = x }\n' >main.go
  step 'gofmt -d . && test -z "$(gofmt -l .)"'
}
case_go_test_failure() { need go; style gha; gomod
  f calc/calc_test.go <<'E'
package calc

import "testing"

func TestPercent(t *testing.T) {
	got, err := Percent(1, 2)
	if err != nil {
		t.Fatal(err)
	}
	if got != 50 {
		t.Errorf("Percent(1, 2) = %d; want 50", got)
	}
}
E
  step 'go build ./...'
  step 'go test ./...'
}
case_go_test_subtests() { need go; style travis; gomod
  f calc/calc_test.go <<'E'
package calc

import "testing"

func TestPercentTable(t *testing.T) {
	for _, tc := range []struct {
		name              string
		part, whole, want int
	}{
		{"half", 1, 2, 51},
		{"quarter", 1, 4, 25},
		{"all", 3, 3, 100},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, _ := Percent(tc.part, tc.whole)
			if got != tc.want {
				t.Errorf("got %d, want %d", got, tc.want)
			}
		})
	}
}
E
  step 'go test -v ./...'
}
case_go_test_panic() { need go; style gha; gomod
  f store/put_test.go <<'E'
package store

import "testing"

func TestPut(t *testing.T) {
	s := &Store{}
	s.Put("apple", 3)
}
E
  step 'go test ./...'
}
case_go_test_race() { need go gcc; style gha; gomod
  f store/race_test.go <<'E'
package store

import (
	"sync"
	"testing"
)

func TestConcurrent(t *testing.T) {
	n := 0
	var wg sync.WaitGroup
	for i := 0; i < 2; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			n++
		}()
	}
	wg.Wait()
}
E
  step 'go test -race ./store'
}
case_go_test_timeout() { need go; style jenkins; gomod
  f store/slow_test.go <<'E'
package store

import (
	"testing"
	"time"
)

func TestSlow(t *testing.T) {
	time.Sleep(time.Minute)
}
E
  step 'go test -timeout 2s ./store'
}
case_go_test_build_failed() { need go; style gha; gomod
  f calc/calc_test.go <<'E'
package calc

import (
	"os"
	"testing"
)

func TestPercent(t *testing.T) {
	got := Percent(1, 2)
	if got != "50" {
		t.Error(got)
	}
}
E
  step 'go test ./...'
}
case_go_testify_failure() { need go /usr/share/gocode/src/github.com/stretchr/testify; style ghaui
  export GO111MODULE=off GOPATH=/home/runner/go:/usr/share/gocode GOFLAGS= GOCACHE=$HOME/.cache/go-build
  local d=/home/runner/go/src/example.com/demo; rm -rf $d; mkdir -p $d; cd $d
  f shop_test.go <<'E'
package demo

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

type item struct {
	Name  string
	Price int
}

func TestItems(t *testing.T) {
	assert.Equal(t, item{"apple", 3}, item{"apple", 4}, "prices differ")
	require.NoError(t, nil)
	require.Len(t, []int{1, 2}, 3)
}

func TestOK(t *testing.T) { assert.Error(t, assert.AnError) }
E
  step 'go test -v ./...'
}
case_go_example_failure() { need go; style plain; gomod
  f calc/example_test.go <<'E'
package calc_test

import (
	"fmt"

	"example.com/demo/calc"
)

func ExamplePercent() {
	fmt.Println(calc.Percent(1, 2))
	// Output: 50 <nil>
}
E
  step 'go test ./calc'
}
case_go_run_panic() { need go; style plain; gomod
  printf 'package main\n\nimport "fmt"\n\nfunc main() {\n\txs := []int{1, 2}\n\ti := 5\n\tfmt.Println("starting")\n\tfmt.Println(xs[i])\n}\n' >main.go
  step 'go run .'
}
case_go_deadlock() { need go; style gha; gomod
  printf 'package main\n\nfunc main() {\n\tc := make(chan int)\n\tc <- 1\n}\n' >main.go
  step 'go run .'
}
case_go_import_cycle() { need go; style travis; gomod
  sed -i 's/import "errors"/import (\n\t"errors"\n\t_ "example.com\/demo\/store"\n)/' calc/calc.go
  sed -i 's/^package store/&\n\nimport _ "example.com\/demo\/calc"/' store/store.go
  step 'go build ./...'
}
case_go_mod_tidy_needed() { need go; style gitlab; gomod
  printf '\nrequire github.com/stretchr/testify v1.8.1\n' >>go.mod
  printf 'package main\n\nimport _ "github.com/stretchr/testify/assert"\n\nfunc main() {}\n' >main.go
  step 'GOFLAGS=-mod=readonly go build ./...'
}
case_go_version() { need go; style gha; gomod; sed -i 's/^go 1.19/go 1.99/' go.mod
  printf 'package main\n\nimport "slices"\n\nfunc main() { _ = slices.Max([]int{min(1, 2)}) }\n' >main.go
  step 'go build ./...'
}
case_go_ok() { need go; style gha; gomod
  step 'go vet ./... && go build ./...'
  step 'go test -v -count=1 ./...'
}
case_go_ok_scary() { need go; style travis; gomod
  f calc/panic_test.go <<'E'
package calc

import (
	"log"
	"testing"
)

func TestPanicIsRecovered(t *testing.T) {
	defer func() { log.Printf("error: recovered panic: %v, build FAILED is only text", recover()) }()
	panic("simulated failure")
}

func TestFailSkipped(t *testing.T) { t.Skip("FAIL on windows") }
E
  step 'go test -v ./...'
}
