# Go, with the standard library only.

case_go_unused_variable() {
    describe Go go unused-code fix
    needs go
    build 'go build -o bin/queue ./cmd/queue'
    behaviour 'test "$(./bin/queue c a b)" = "a b c"'
    readme queue 'Jobs by priority.'
    file go.mod <<'E'
module example.org/queue

go 1.19
E
    file .gitignore <<'E'
bin/
E
    file heap.go <<'E'
package queue

import "sort"

// Queue holds jobs.
type Queue struct{ jobs []string }

// Push adds a job.
func (q *Queue) Push(job string) {
	q.jobs = append(q.jobs, job)
	sort.Strings(q.jobs)
}

// Pop takes the first job; false when there is none.
func (q *Queue) Pop() (string, bool) {
	if len(q.jobs) == 0 {
		return "", false
	}
	first := q.jobs[0]
	q.jobs = q.jobs[1:]
	return first, true
}
E
    file cmd/queue/main.go <<'E'
package main

import (
	"fmt"
	"os"
	"strings"

	"example.org/queue"
)

func main() {
	var q queue.Queue
	var done []string
	for _, job := range os.Args[1:] {
		q.Push(job)
	}
	for job, ok := q.Pop(); ok; job, ok = q.Pop() {
		done = append(done, job)
	}
	fmt.Println(strings.Join(done, " "))
}
E
    green 'Take jobs in order'
    swap heap.go '	first := q.jobs[0]
' '	first := q.jobs[0]
	remaining := len(q.jobs) - 1
'
    commit 'Prepare to report how many jobs remain'
    solution
    swap heap.go '	remaining := len(q.jobs) - 1
' ''
}

case_go_undefined_package() {
    describe Go go missing-import fix
    needs go
    build 'go test'
    behaviour 'go test -run . && go vet .'
    readme ages 'Parses ages.'
    file go.mod <<'E'
module example.org/ages

go 1.19
E
    file ages.go <<'E'
package ages

import "strconv"

// Parse reads an age in years.
func Parse(text string) (int, error) {
	return strconv.Atoi(text)
}
E
    file ages_test.go <<'E'
package ages

import "testing"

func TestParse(t *testing.T) {
	if age, err := Parse("42"); age != 42 || err != nil {
		t.Error(age, err)
	}
	if _, err := Parse("-1"); err != nil {
		t.Log(err)
	}
}
E
    green 'Parse ages'
    swap ages.go '	return strconv.Atoi(text)' '	age, err := strconv.Atoi(text)
	if err == nil && age < 0 {
		return 0, fmt.Errorf("negative age: %d", age)
	}
	return age, err'
    commit 'Refuse negative ages'
    solution
    swap ages.go 'import "strconv"' 'import (
	"fmt"
	"strconv"
)'
}

case_go_missing_return() {
    describe Go go missing-return revert-only
    needs go
    build 'go build ./... && go test ./...'
    behaviour 'go test ./...'
    readme sign 'The sign of a number.'
    file go.mod <<'E'
module example.org/sign

go 1.19
E
    file sign.go <<'E'
package sign

// Of gives -1, 0 or 1.
func Of(number int) int {
	if number < 0 {
		return -1
	}
	if number > 0 {
		return 1
	}
	return 0
}
E
    file sign_test.go <<'E'
package sign

import "testing"

func TestOf(t *testing.T) {
	for number, expected := range map[int]int{-7: -1, 0: 0, 7: 1} {
		if Of(number) != expected {
			t.Errorf("sign of %d is %d", number, Of(number))
		}
	}
}
E
    green 'Tell the sign'
    file sign.go <<'E'
package sign

// Of gives -1, 0 or 1.
func Of(number int) int {
	switch {
	case number < 0:
		return -1
	case number > 0:
		return 1
	}
}
E
    commit 'Switch on the cases'
}

case_go_vet_printf() {
    describe Go vet wrong-format-specifier fix
    needs go
    build 'go vet ./... && go test ./...'
    behaviour 'go run ./cmd/box 2 3 | grep -qx "2x3 box, area 6"'
    readme box 'Describes boxes.'
    file go.mod <<'E'
module example.org/box

go 1.19
E
    file box.go <<'E'
// Package box describes boxes.
package box

import "fmt"

// Describe gives width, height and area.
func Describe(width, height int) string {
	return fmt.Sprintf("%dx%d box", width, height)
}
E
    file box_test.go <<'E'
package box

import (
	"strings"
	"testing"
)

func TestDescribe(t *testing.T) {
	if !strings.HasPrefix(Describe(1, 2), "1x2 box") {
		t.Fail()
	}
}
E
    file cmd/box/main.go <<'E'
package main

import (
	"fmt"
	"os"
	"strconv"

	"example.org/box"
)

func main() {
	width, _ := strconv.Atoi(os.Args[1])
	height, _ := strconv.Atoi(os.Args[2])
	fmt.Println(box.Describe(width, height))
}
E
    green 'Describe boxes'
    swap box.go '"%dx%d box", width, height' '"%dx%d box, area %s", width, height, width*height'
    commit 'Tell the area'
    solution
    swap box.go 'area %s' 'area %d'
}

case_go_module_not_required() {
    describe Go go lock-file fix
    needs go
    build 'GOFLAGS=-mod=readonly go build ./...'
    behaviour 'GOFLAGS=-mod=readonly go run . | grep -qx "hello from a module"'
    readme greeter 'Two modules in one repository.'
    file go.mod <<'E'
module example.org/greeter

go 1.19
E
    file main.go <<'E'
package main

import "fmt"

func main() {
	fmt.Println("hello")
}
E
    file words/go.mod <<'E'
module example.org/words

go 1.19
E
    file words/words.go <<'E'
package words

// Hello greets.
const Hello = "hello from a module"
E
    green 'Say hello'
    swap go.mod 'go 1.19' 'go 1.19

replace example.org/words => ./words'
    commit 'Know where the words are'
    swap main.go 'import "fmt"' 'import (
	"fmt"

	"example.org/words"
)'
    swap main.go '"hello"' 'words.Hello'
    commit 'Take the words from their module'
    solution
    swap go.mod 'go 1.19
' 'go 1.19

require example.org/words v0.0.0
'
}
