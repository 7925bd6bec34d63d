# C with gcc and make.

case_c_unknown_type() {
    describe C gcc missing-include fix
    needs gcc make
    build 'make verify'
    behaviour './leap 1900 | grep -qx no && ./leap 2000 | grep -qx yes'
    readme leap 'Tells leap years.'
    file GNUmakefile <<'E'
leap: calendar.c leap.c calendar.h
	gcc -std=c11 -Wall -Wextra -o leap calendar.c leap.c
verify: leap
	./leap 2024 | grep -x yes
	./leap 2023 | grep -x no
E
    file calendar.h <<'E'
#ifndef CALENDAR_H
#define CALENDAR_H

/* Gregorian calendar. */
int is_leap(int year);

#endif
E
    file calendar.c <<'E'
#include "calendar.h"

int is_leap(int year)
{
    if (year % 400 == 0)
        return 1;
    return year % 4 == 0 && year % 100 != 0;
}
E
    file leap.c <<'E'
#include "calendar.h"

#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        puts(is_leap(atoi(argv[i])) ? "yes" : "no");
    return argc < 2;
}
E
    green 'Tell leap years'
    swap calendar.h 'int is_leap' 'bool is_leap'
    swap calendar.c 'int is_leap' 'bool is_leap'
    swap calendar.c 'return 1;' 'return true;'
    commit 'Return truth values where truth is meant'
    solution
    swap calendar.h '#define CALENDAR_H
' '#define CALENDAR_H

#include <stdbool.h>
'
}

case_c_missing_parenthesis() {
    describe C gcc missing-punctuation fix
    needs gcc
    build 'sh build.sh'
    behaviour 'test "$(./slug "Hello World") $(./slug A_b)" = "hello-world a-b"'
    readme slug 'Makes the part of an address from a title.'
    file build.sh <<'E'
#!/bin/sh
set -e
gcc -Wall -o slug slug.c main.c
test "$(./slug 'A b')" = a-b
E
    file slug.h <<'E'
char *slug(char *title);
E
    file slug.c <<'E'
#include "slug.h"

#include <ctype.h>

char *slug(char *title)
{
    for (char *c = title; *c; c++) {
        if (*c == ' ')
            *c = '-';
        else
            *c = tolower((unsigned char)*c);
    }
    return title;
}
E
    file main.c <<'E'
#include "slug.h"

#include <stdio.h>

int main(int argc, char **argv)
{
    if (argc != 2)
        return 1;
    printf("%s\n", slug(argv[1]));
    return 0;
}
E
    green 'Make slugs'
    swap slug.c "if (*c == ' ')" "if (*c == ' ' || *c == '_'"
    commit 'Underscores become hyphens too'
    solution
    swap slug.c "*c == '_'" "*c == '_')"
}

case_c_member_typo() {
    describe C gcc symbol-typo fix
    needs gcc make
    build 'make -C src test'
    behaviour 'src/receipt 3 250 | grep -qx 750'
    readme receipt 'Adds up what a customer pays, in cents.'
    file src/Makefile <<'E'
receipt: receipt.c item.c item.h
	gcc -std=c11 -Wall -Wextra -Wno-unused-parameter -o $@ receipt.c item.c
test: receipt
	./receipt 2 199 | grep -qx 398
E
    file src/item.h <<'E'
typedef struct {
    int quantity;
    int price_in_cents;
} Item;

int cost(const Item *item);
E
    file src/item.c <<'E'
#include "item.h"

int cost(const Item *item)
{
    return item->quantity * item->price_in_cents;
}
E
    file src/receipt.c <<'E'
#include <stdio.h>
#include <stdlib.h>

#include "item.h"

int main(int argc, char **argv)
{
    Item item = {1, 0};

    if (argc > 2) {
        item.quantity = atoi(argv[1]);
        item.price_in_cents = atoi(argv[2]);
    }
    printf("%d\n", cost(&item));
    return 0;
}
E
    green 'Print the cost of an item'
    file LICENSE <<'E'
Use it as you like.
E
    commit 'Add a licence'
    swap src/item.c 'return item->quantity * item->price_in_cents;' 'if (item->quantty < 0)
        return 0;
    return item->quantity * item->price_in_cents;'
    commit 'Nobody pays for less than nothing'
    solution
    swap src/item.c quantty quantity
}

case_c_unused_function() {
    describe C gcc unused-code fix
    needs gcc make
    build 'make CFLAGS="-O1 -Wall -Wextra -Werror"'
    behaviour './rle aaab | grep -qx 3a1b'
    readme rle 'Run length encoding.'
    file Makefile <<'E'
rle: encode.o main.o
	$(CC) -o $@ $^
%.o: %.c encode.h
	$(CC) $(CFLAGS) -c $<
E
    file encode.h <<'E'
void encode(const char *text);
E
    file encode.c <<'E'
#include "encode.h"

#include <stdio.h>

static int run_length(const char *text)
{
    int length = 1;

    while (text[length] == text[0])
        length++;
    return length;
}

static void print_run(char letter, int length)
{
    printf("%d%c", length, letter);
}

void encode(const char *text)
{
    while (*text) {
        int length = run_length(text);

        print_run(*text, length);
        text += length;
    }
    putchar('\n');
}
E
    file main.c <<'E'
#include "encode.h"

int main(int argc, char **argv)
{
    if (argc == 2)
        encode(argv[1]);
    return argc != 2;
}
E
    green 'Encode runs'
    swap encode.c '        print_run(*text, length);' '        printf("%d%c", length, *text);'
    commit 'Print runs where they are found'
    solution
    swap encode.c 'static void print_run(char letter, int length)
{
    printf("%d%c", length, letter);
}

' ''
}

case_c_wrong_format() {
    describe C gcc wrong-format-specifier fix
    needs gcc make
    build 'make report'
    behaviour 'test "$(./report a bcd)" = "4 bytes in 2 words"'
    readme report 'How long are the words?'
    file Makefile <<'E'
report: report.c total.c total.h
	gcc -Wall -Werror=format report.c total.c -o report
	./report warm up
E
    file total.h <<'E'
#include <stddef.h>
size_t total(char **words, int count);
E
    file total.c <<'E'
#include "total.h"

#include <string.h>

size_t total(char **words, int count)
{
    size_t sum = 0;

    for (int i = 0; i < count; i++)
        sum += strlen(words[i]);
    return sum;
}
E
    file report.c <<'E'
#include <stdio.h>

#include "total.h"

int main(int argc, char **argv)
{
    printf("%zu bytes\n", total(argv + 1, argc - 1));
    return 0;
}
E
    green 'Report the length of words'
    swap report.c '"%zu bytes\n", total(argv + 1, argc - 1)' '"%d bytes in %d words\n", total(argv + 1, argc - 1), argc - 1'
    commit 'Report the number of words too'
    solution
    swap report.c '"%d bytes' '"%zu bytes'
}
