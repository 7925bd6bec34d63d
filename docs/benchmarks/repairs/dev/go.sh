# Go, with the standard library only.

case_go_unused_import() {
    describe Go go unused-code fix
    needs go
    build 'go build ./... && go test ./...'
    behaviour 'test "$(go run . -n 3)" = "ho ho ho"'
    readme echoes 'Says things several times.'
    file go.mod <<'E'
module example.com/echoes

go 1.19
E
    file main.go <<'E'
package main

import (
	"flag"
	"fmt"

	"example.com/echoes/internal/repeat"
)

func main() {
	times := flag.Int("n", 1, "how often")
	flag.Parse()
	fmt.Println(repeat.Say("ho", *times))
}
E
    file internal/repeat/repeat.go <<'E'
// Package repeat says things several times.
package repeat

// Say repeats a word.
func Say(word string, times int) string {
	said := ""
	for i := 0; i < times; i++ {
		if i > 0 {
			said += " "
		}
		said += word
	}
	return said
}
E
    file internal/repeat/repeat_test.go <<'E'
package repeat

import "testing"

func TestSay(t *testing.T) {
	if said := Say("a", 2); said != "a a" {
		t.Errorf("said %q", said)
	}
}
E
    green 'Say things several times'
    file internal/repeat/repeat.go <<'E'
// Package repeat says things several times.
package repeat

import (
	"bytes"
	"strings"
)

// Say repeats a word.
func Say(word string, times int) string {
	return strings.TrimSuffix(strings.Repeat(word+" ", times), " ")
}
E
    commit 'Use the strings package'
    solution
    swap internal/repeat/repeat.go '	"bytes"
' ''
}

case_go_missing_import() {
    describe Go go missing-import fix
    needs go
    build 'go vet ./...'
    behaviour 'test "$(printf "b\na\n" | go run ./cmd/sortlines)" = "a
b"'
    readme sortlines 'Sorts lines, as sort(1) does.'
    file go.mod <<'E'
module example.com/sortlines

go 1.19
E
    file lines.go <<'E'
package sortlines

import (
	"bufio"
	"io"
)

// Read reads all lines.
func Read(input io.Reader) []string {
	var lines []string
	scanner := bufio.NewScanner(input)
	for scanner.Scan() {
		lines = append(lines, scanner.Text())
	}
	return lines
}
E
    file cmd/sortlines/main.go <<'E'
package main

import (
	"fmt"
	"os"

	"example.com/sortlines"
)

func main() {
	for _, line := range sortlines.Read(os.Stdin) {
		fmt.Println(line)
	}
}
E
    green 'Read lines'
    swap cmd/sortlines/main.go '	for _, line := range sortlines.Read(os.Stdin) {' '	lines := sortlines.Read(os.Stdin)
	sort.Strings(lines)
	for _, line := range lines {'
    commit 'Sort them'
    solution
    swap cmd/sortlines/main.go '	"os"
' '	"os"
	"sort"
'
}

case_go_renamed_method() {
    describe Go go renamed-symbol fix
    needs go
    build 'go test ./...'
    behaviour 'go vet ./... && grep -q "func (c \*Counter) Increment" counter/counter.go'
    readme hits 'Counts hits per page.'
    file go.mod <<'E'
module example.com/hits

go 1.19
E
    file counter/counter.go <<'E'
package counter

// Counter counts things by name.
type Counter struct {
	counts map[string]int
}

// New makes an empty counter.
func New() *Counter {
	return &Counter{counts: map[string]int{}}
}

// Inc counts one more.
func (c *Counter) Inc(name string) {
	c.counts[name]++
}

// Of tells how many were counted.
func (c *Counter) Of(name string) int {
	return c.counts[name]
}
E
    file pages/pages.go <<'E'
package pages

import "example.com/hits/counter"

// Visit counts a visit of each page.
func Visit(hits *counter.Counter, pages ...string) {
	for _, page := range pages {
		hits.Inc(page)
	}
}
E
    file pages/pages_test.go <<'E'
package pages

import (
	"testing"

	"example.com/hits/counter"
)

func TestVisit(t *testing.T) {
	hits := counter.New()
	Visit(hits, "/", "/about", "/")
	if hits.Of("/") != 2 {
		t.Fatal("two visits expected")
	}
}
E
    green 'Count hits'
    swap README.md 'per page.' 'per page, in memory only.'
    commit 'Say where the counts are'
    swap counter/counter.go '// Inc counts one more.
func (c *Counter) Inc(name string) {' '// Increment counts one more.
func (c *Counter) Increment(name string) {'
    commit 'Do not abbreviate'
    solution
    swap pages/pages.go 'hits.Inc(' 'hits.Increment('
}

case_go_formatting() {
    describe Go gofmt formatting fix
    needs go gofmt
    build 'test -z "$(gofmt -l . | tee /dev/stderr)" && go build ./...'
    behaviour 'go test ./...'
    readme mask 'Hides all but the last letters.'
    file go.mod <<'E'
module example.com/mask

go 1.19
E
    file mask.go <<'E'
package mask

import "strings"

// Mask hides all but the last n letters.
func Mask(text string, n int) string {
	if len(text) <= n {
		return text
	}
	return strings.Repeat("*", len(text)-n) + text[len(text)-n:]
}
E
    file mask_test.go <<'E'
package mask

import "testing"

func TestMask(t *testing.T) {
	for text, expected := range map[string]string{
		"secret": "***ret",
		"abc":    "abc",
	} {
		if masked := Mask(text, 3); masked != expected {
			t.Errorf("%s instead of %s", masked, expected)
		}
	}
}
E
    green 'Mask texts'
    swap mask.go '	if len(text) <= n {
		return text
	}
' '    if n<0 {
        n=0
    }
	if len(text) <= n { return text }
'
    commit 'Mask everything when n is negative'
    solution
    gofmt -w mask.go
}

case_go_deadlock() {
    describe Go go logic-error revert-only
    needs go
    build 'go test -timeout 5s ./...'
    behaviour 'go test -timeout 5s ./... && grep -q "go func" sum.go'
    readme sums 'Adds up in parallel.'
    file go.mod <<'E'
module example.com/sums

go 1.19
E
    file sum.go <<'E'
package sums

// Sum adds up the sums of all rows.
func Sum(rows [][]int) int {
	sums := make(chan int)
	for _, row := range rows {
		go func(row []int) {
			sum := 0
			for _, number := range row {
				sum += number
			}
			sums <- sum
		}(row)
	}
	total := 0
	for range rows {
		total += <-sums
	}
	return total
}
E
    file sum_test.go <<'E'
package sums

import "testing"

func TestSum(t *testing.T) {
	if total := Sum([][]int{{1, 2}, {3}}); total != 6 {
		t.Errorf("total is %d", total)
	}
}
E
    green 'Add up in parallel'
    swap sum.go '		go func(row []int) {' '		func(row []int) {'
    commit 'Take the sums in order'
}
