# C with gcc and make.

case_c_missing_include() {
    describe C gcc missing-include fix
    needs gcc make
    build 'make test'
    behaviour './pad abc 6 | grep -qx "abc\.\.\."'
    readme pad 'Pads words to a width. `make test` builds and tests it.'
    file Makefile <<'E'
CC = gcc
CFLAGS = -std=c11 -Wall -Werror=implicit-function-declaration

pad: main.o pad.o
	$(CC) $(CFLAGS) -o $@ $^

test: pad
	test "$$(./pad ab 4)" = ab..

clean:
	rm -f pad *.o
.PHONY: test clean
E
    file pad.h <<'E'
#ifndef PAD_H
#define PAD_H
#include <stddef.h>

/* Writes TEXT to OUT, filled with dots up to WIDTH. */
void pad(const char *text, size_t width, char *out);
#endif
E
    file pad.c <<'E'
#include "pad.h"

void pad(const char *text, size_t width, char *out)
{
    size_t i = 0;

    for (; text[i] != '\0'; i++)
        out[i] = text[i];
    for (; i < width; i++)
        out[i] = '.';
    out[i] = '\0';
}
E
    file main.c <<'E'
#include <stdio.h>
#include <stdlib.h>

#include "pad.h"

int main(int argc, char **argv)
{
    char out[256];

    if (argc != 3) {
        fprintf(stderr, "usage: pad WORD WIDTH\n");
        return 2;
    }
    pad(argv[1], (size_t)atoi(argv[2]), out);
    puts(out);
    return 0;
}
E
    green 'Pad words with dots'
    add README.md <<'E'

The width is at most 255.
E
    commit 'Say what the limit is'
    swap pad.c '    size_t i = 0;

    for (; text[i] != '"'\\0'"'; i++)
        out[i] = text[i];
' '    size_t i = strlen(text);

    memcpy(out, text, i);
'
    commit 'Copy the word in one go'
    solution
    swap pad.c '#include "pad.h"' '#include <string.h>

#include "pad.h"'
}

case_c_missing_semicolon() {
    describe C gcc missing-punctuation fix
    needs gcc make
    build 'make -s check'
    behaviour './temperature 100 | grep -qx "212.0 F"'
    readme temperature 'Converts degrees Celsius.'
    file Makefile <<'E'
check: temperature
	./temperature 0 | grep -qx '32.0 F'

temperature: src/main.c src/convert.c src/convert.h
	gcc -std=c11 -Wall -Isrc -o $@ src/main.c src/convert.c
E
    file src/convert.h <<'E'
#pragma once
double to_fahrenheit(double celsius);
E
    file src/convert.c <<'E'
#include "convert.h"

double to_fahrenheit(double celsius)
{
    return celsius * 9 / 5 + 32;
}
E
    file src/main.c <<'E'
#include <stdio.h>
#include <stdlib.h>

#include "convert.h"

int main(int argc, char **argv)
{
    if (argc < 2)
        return 2;
    printf("%.1f F\n", to_fahrenheit(atof(argv[1])));
    return 0;
}
E
    green 'Convert to Fahrenheit'
    swap src/convert.c '    return celsius * 9 / 5 + 32;' '    const double factor = 9.0 / 5.0
    const double offset = 32.0;

    return celsius * factor + offset;'
    commit 'Name the constants'
    solution
    swap src/convert.c '9.0 / 5.0' '9.0 / 5.0;'
}

case_c_renamed_function() {
    describe C gcc renamed-symbol fix
    needs gcc make
    build 'make all test'
    behaviour './queue_test && grep -q queue_length queue.h && ! grep -q "queue_size" queue.h'
    readme queue 'A ring buffer of integers.

Build and test with `make all test`.'
    file Makefile <<'E'
CFLAGS = -std=c11 -Wall -Wextra -Werror
all: queue_test
queue_test: queue.c test.c queue.h
	gcc $(CFLAGS) -o queue_test queue.c test.c
test: all
	./queue_test
E
    file queue.h <<'E'
#ifndef QUEUE_H
#define QUEUE_H

#define QUEUE_LIMIT 8

struct queue {
    int items[QUEUE_LIMIT];
    int first;
    int count;
};

int queue_push(struct queue *queue, int item);
int queue_size(const struct queue *queue);
#endif
E
    file queue.c <<'E'
#include "queue.h"

int queue_push(struct queue *queue, int item)
{
    if (queue->count == QUEUE_LIMIT)
        return 0;
    queue->items[(queue->first + queue->count) % QUEUE_LIMIT] = item;
    queue->count++;
    return 1;
}

int queue_size(const struct queue *queue)
{
    return queue->count;
}
E
    file test.c <<'E'
#include <assert.h>

#include "queue.h"

int main(void)
{
    struct queue queue = {{0}, 0, 0};

    assert(queue_size(&queue) == 0);
    for (int i = 0; i < QUEUE_LIMIT; i++)
        assert(queue_push(&queue, i));
    assert(!queue_push(&queue, 9));
    return 0;
}
E
    green 'Add a ring buffer'
    swap queue.h 'int queue_size(' '/* How many items wait. */
int queue_length('
    swap queue.h 'int queue_push(' '/* Whether there was room. */
int queue_push('
    swap queue.c 'int queue_size(' 'int queue_length('
    commit 'Call the length a length, and say what the functions return'
    solution
    swap test.c 'queue_size(' 'queue_length('
}

case_c_unused_variable() {
    describe C gcc unused-code fix
    needs gcc make
    build 'make'
    behaviour './wc-lite README.md | grep -qx 3'
    readme wc-lite 'Counts the lines of a file.'
    file Makefile <<'E'
CFLAGS := -O2 -Wall -Werror
wc-lite: wc-lite.c lines.c lines.h
	$(CC) $(CFLAGS) wc-lite.c lines.c -o $@
E
    file lines.h <<'E'
#include <stdio.h>

long count_lines(FILE *input);
E
    file lines.c <<'E'
#include "lines.h"

long count_lines(FILE *input)
{
    long lines = 0;
    int last = '\n';
    int c;

    while ((c = getc(input)) != EOF) {
        if (c == '\n')
            lines++;
        last = c;
    }
    return last == '\n' ? lines : lines + 1;
}
E
    file wc-lite.c <<'E'
#include "lines.h"

int main(int argc, char **argv)
{
    FILE *input = argc > 1 ? fopen(argv[1], "r") : stdin;

    if (input == NULL) {
        perror(argv[1]);
        return 1;
    }
    printf("%ld\n", count_lines(input));
    return 0;
}
E
    green 'Count lines'
    swap lines.c '    int last = '"'\\n'"';
    int c;
' '    int last = '"'\\n'"';
    int previous;
    int c;
'
    swap wc-lite.c 'perror(argv[1]);' 'perror(argc > 1 ? argv[1] : "standard input");'
    commit 'Name the standard input in errors'
    solution
    swap lines.c '    int previous;
' ''
}

case_c_wrong_median() {
    describe C gcc logic-error revert-only
    needs gcc make
    build 'make test'
    behaviour 'printf "#include \"median.h\"\nint main(void) { int v[] = {9, 1, 5, 3}; return median(v, 4) != 4; }" >probe.c && gcc probe.c median.c -o probe && ./probe'
    readme median 'The median of some numbers.'
    file Makefile <<'E'
test: median.c median_test.c
	gcc -std=c11 -Wall -o median_test median.c median_test.c
	./median_test
E
    file median.h <<'E'
int median(int *values, int count);
E
    file median.c <<'E'
#include "median.h"

#include <stdlib.h>

static int compare(const void *a, const void *b)
{
    int left = *(const int *)a, right = *(const int *)b;

    return (left > right) - (left < right);
}

int median(int *values, int count)
{
    int middle = count / 2;

    qsort(values, count, sizeof *values, compare);
    if (count % 2 == 0)
        return (values[middle - 1] + values[middle]) / 2;
    return values[middle];
}
E
    file median_test.c <<'E'
#include <stdio.h>

#include "median.h"

static int failures;

static void expect(int expected, int actual, const char *what)
{
    if (expected != actual) {
        printf("FAIL %s: expected %d but got %d\n", what, expected, actual);
        failures++;
    } else {
        printf("ok   %s\n", what);
    }
}

int main(void)
{
    int odd[] = {7, 1, 3};
    int even[] = {10, 2, 4, 8};

    expect(3, median(odd, 3), "odd count");
    expect(6, median(even, 4), "even count");
    return failures;
}
E
    green 'Find the median'
    swap median.c '(values[middle - 1] + values[middle]) / 2' '(values[middle] + values[middle + 1]) / 2'
    commit 'Simplify the median of an even count'
}
