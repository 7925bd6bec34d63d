# Java with javac alone, and with Maven: compiler, checkstyle, spotless, enforcer.

# a_pom NAME PLUGINS DEPENDENCIES: a pom.xml for Java 17.
a_pom() {
    cat >pom.xml <<E
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>org.example.tools</groupId>
  <artifactId>$1</artifactId>
  <version>0.9.0</version>

  <properties>
    <maven.compiler.source>17</maven.compiler.source>
    <maven.compiler.target>17</maven.compiler.target>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>

  <dependencies>
$3
  </dependencies>

  <build>
    <plugins>
$2
    </plugins>
  </build>
</project>
E
    printf 'target/\n' >.gitignore
}
compiler='      <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.13.0</version></plugin>
      <plugin><artifactId>maven-resources-plugin</artifactId><version>3.3.1</version></plugin>'
surefire='      <plugin><artifactId>maven-surefire-plugin</artifactId><version>3.2.5</version></plugin>'
junit='    <dependency>
      <groupId>org.junit.jupiter</groupId>
      <artifactId>junit-jupiter</artifactId>
      <version>5.10.2</version>
      <scope>test</scope>
    </dependency>'

case_java_end_of_file() {
    describe Java javac missing-punctuation fix
    needs javac java
    build './build.sh'
    behaviour 'test "$(java -cp classes org.example.Abacus 2 3)" = "5 6"'
    readme abacus 'Adds and multiplies.'
    file .gitignore <<<classes/
    file build.sh <<'E'
#!/bin/sh -e
javac -d classes $(find source -name '*.java')
java -cp classes org.example.Abacus 1 1
E
    chmod +x build.sh
    file source/org/example/Numbers.java <<'E'
package org.example;

class Numbers {
    static int sum(int[] numbers) {
        int sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }
}
E
    file source/org/example/Abacus.java <<'E'
package org.example;

import java.util.Arrays;

public class Abacus {
    public static void main(String[] args) {
        int[] numbers = Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
        System.out.println(Numbers.sum(numbers));
    }
}
E
    green 'Add numbers'
    file source/org/example/Numbers.java <<'E'
package org.example;

class Numbers {
    static int sum(int[] numbers) {
        int sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }

    static int product(int[] numbers) {
        int product = 1;
        for (int number : numbers) {
            product *= number;
        }
        return product;
    }
E
    swap source/org/example/Abacus.java 'Numbers.sum(numbers)' 'Numbers.sum(numbers) + " " + Numbers.product(numbers)'
    commit 'Multiply too'
    solution
    echo '}' >>source/org/example/Numbers.java
}

case_java_class_of_other_package() {
    describe Java javac missing-import fix
    needs javac java make
    build 'make run'
    behaviour 'make -s run | grep -qx "12.50 EUR"'
    readme money 'Prints amounts of money.'
    file .gitignore <<<build/
    file Makefile <<'E'
SOURCES := $(shell find java -name '*.java')

build/stamp: $(SOURCES)
	javac -Werror -Xlint:all -d build $(SOURCES)
	touch $@

run: build/stamp
	java -cp build shop.Till
.PHONY: run
E
    file java/money/Amount.java <<'E'
package money;

/** An amount in cents. */
public record Amount(long cents) {
    public Amount plus(Amount other) {
        return new Amount(cents + other.cents);
    }

    @Override
    public String toString() {
        return "%d.%02d EUR".formatted(cents / 100, cents % 100);
    }
}
E
    file java/shop/Till.java <<'E'
package shop;

import money.Amount;

public class Till {
    public static void main(String[] args) {
        System.out.println(new Amount(1000).plus(new Amount(250)));
    }
}
E
    green 'Print amounts'
    file java/shop/Receipt.java <<'E'
package shop;

/** What was paid. */
class Receipt {
    private Amount total = new Amount(0);

    Receipt add(long cents) {
        total = total.plus(new Amount(cents));
        return this;
    }

    @Override
    public String toString() {
        return total.toString();
    }
}
E
    swap java/shop/Till.java 'import money.Amount;

' ''
    swap java/shop/Till.java 'new Amount(1000).plus(new Amount(250))' 'new Receipt().add(1000).add(250)'
    commit 'Print receipts'
    solution
    swap java/shop/Receipt.java 'package shop;' 'package shop;

import money.Amount;'
}

case_java_method_typo() {
    describe Java maven symbol-typo fix
    needs mvn javac
    build 'mvn --batch-mode --no-transfer-progress test-compile surefire:test'
    behaviour 'grep -q "titles.contains(title)" src/main/java/org/example/tools/Shelf.java'
    readme shelf 'Which books stand on the shelf?'
    a_pom shelf "$compiler
$surefire" "$junit"
    file src/main/java/org/example/tools/Shelf.java <<'E'
package org.example.tools;

import java.util.ArrayList;
import java.util.List;

public class Shelf {
    private final List<String> titles = new ArrayList<>();

    public void add(String title) {
        titles.add(title);
    }

    public int size() {
        return titles.size();
    }
}
E
    file src/test/java/org/example/tools/ShelfTest.java <<'E'
package org.example.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShelfTest {
    @Test
    void holdsBooks() {
        Shelf shelf = new Shelf();
        shelf.add("Emma");
        assertEquals(1, shelf.size());
    }
}
E
    green 'Put books on a shelf'
    swap src/test/java/org/example/tools/ShelfTest.java '        assertEquals(1, shelf.size());' '        assertEquals(1, shelf.size());
        shelf.add("Emma");
        assertEquals(1, shelf.size());'
    swap src/main/java/org/example/tools/Shelf.java '        titles.add(title);' '        if (!titles.contians(title)) {
            titles.add(title);
        }'
    commit 'Do not buy a book twice'
    solution
    swap src/main/java/org/example/tools/Shelf.java contians contains
}

case_java_unreported_exception() {
    describe Java javac missing-modifier fix
    needs javac
    build 'javac -d out *.java && java -cp out Head README.md'
    behaviour 'java -cp out Head README.md | grep -qx "# head" && ! java -cp out Head no-such-file'
    readme head 'Prints the first line of a file.'
    file .gitignore <<<out
    file FirstLine.java <<'E'
class FirstLine {
    static String of(String text) {
        return text.lines().findFirst().orElse("");
    }
}
E
    file Head.java <<'E'
public class Head {
    public static void main(String[] args) {
        System.out.println(FirstLine.of("# head\n" + String.join("\n", args)));
    }
}
E
    green 'Print first lines'
    swap Head.java 'public class' 'import java.nio.file.Files;
import java.nio.file.Path;

public class'
    swap Head.java 'FirstLine.of("# head\n" + String.join("\n", args))' 'FirstLine.of(Files.readString(Path.of(args[0])))'
    commit 'Read the file'
    solution
    swap Head.java '(String[] args) {' '(String[] args) throws java.io.IOException {'
}

case_java_checkstyle_layout() {
    describe Java checkstyle formatting fix
    needs mvn javac
    build 'mvn -B -ntp checkstyle:check compile'
    behaviour 'grep -q "HEIGHT = 3" src/main/java/org/example/tools/Board.java'
    readme board 'A board of squares.'
    a_pom board "$compiler
      <plugin>
        <groupId>org.apache.maven.plugins</groupId>
        <artifactId>maven-checkstyle-plugin</artifactId>
        <version>3.6.0</version>
        <configuration>
          <configLocation>config/style.xml</configLocation>
        </configuration>
      </plugin>" ''
    file config/style.xml <<'E'
<!DOCTYPE module PUBLIC "-//Checkstyle//DTD Checkstyle Configuration 1.3//EN"
          "https://checkstyle.org/dtds/configuration_1_3.dtd">
<module name="Checker">
  <module name="NewlineAtEndOfFile"/>
  <module name="FileTabCharacter">
    <property name="eachLine" value="true"/>
  </module>
  <module name="TreeWalker">
    <module name="UnusedImports"/>
    <module name="ModifierOrder"/>
  </module>
</module>
E
    file src/main/java/org/example/tools/Board.java <<'E'
package org.example.tools;

/** Squares in rows. */
public class Board {
    static final int WIDTH = 3;

    int squares() {
        return WIDTH * WIDTH;
    }
}
E
    green 'Add a board'
    printf '%s' 'package org.example.tools;

/** Squares in rows. */
public class Board {
    static final int WIDTH = 3;
    final static int HEIGHT = 3;

    int squares() {
        return WIDTH * HEIGHT;
    }
}' >src/main/java/org/example/tools/Board.java
    commit 'A board may not be a square'
    solution
    swap src/main/java/org/example/tools/Board.java 'final static' 'static final'
    echo >>src/main/java/org/example/tools/Board.java
}

case_java_spotless_imports() {
    describe Java spotless import-order fix
    needs mvn javac
    build 'mvn -B -ntp spotless:check'
    behaviour 'mvn -B -ntp -q compile && grep -q "LinkedHashMap<>" src/main/java/org/example/tools/Index.java'
    readme index 'An index of words.'
    a_pom index "$compiler
      <plugin>
        <groupId>com.diffplug.spotless</groupId>
        <artifactId>spotless-maven-plugin</artifactId>
        <version>3.4.0</version>
        <configuration>
          <java>
            <importOrder/>
            <endWithNewline/>
          </java>
        </configuration>
      </plugin>" ''
    file src/main/java/org/example/tools/Index.java <<'E'
package org.example.tools;

import java.util.HashMap;
import java.util.Map;

/** On which page is a word? */
public class Index {
    private final Map<String, Integer> pages = new HashMap<>();

    public void put(String word, int page) {
        pages.putIfAbsent(word, page);
    }
}
E
    file src/main/java/org/example/tools/package-info.java <<'E'
/** An index of words. */
package org.example.tools;
E
    green 'Index words'
    swap src/main/java/org/example/tools/Index.java 'import java.util.HashMap;
import java.util.Map;' 'import java.util.Map;
import java.util.Objects;
import java.util.LinkedHashMap;'
    swap src/main/java/org/example/tools/Index.java 'new HashMap<>' 'new LinkedHashMap<>'
    swap src/main/java/org/example/tools/Index.java 'putIfAbsent(word' 'putIfAbsent(Objects.requireNonNull(word)'
    commit 'Keep the order of the words'
    solution
    swap src/main/java/org/example/tools/Index.java 'import java.util.Map;
import java.util.Objects;
import java.util.LinkedHashMap;' 'import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;'
}

case_java_plugin_not_found() {
    describe Java maven dependency-version fix
    needs mvn javac
    build 'mvn -B -ntp test'
    behaviour 'mvn -B -ntp -q test && grep -q "trimResults" pom.xml'
    readme lists 'Splits lists.'
    a_pom lists "$compiler
$surefire" "$junit"
    file src/main/java/org/example/tools/Lists.java <<'E'
package org.example.tools;

public final class Lists {
    private Lists() {}

    public static String[] split(String list) {
        return list.split(", *");
    }
}
E
    file src/test/java/org/example/tools/ListsTest.java <<'E'
package org.example.tools;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class ListsTest {
    @Test
    void splitsAtCommas() {
        assertArrayEquals(new String[] {"a", "b"}, Lists.split("a, b"));
    }
}
E
    green 'Split lists'
    swap pom.xml '<artifactId>maven-surefire-plugin</artifactId><version>3.2.5</version>' '<artifactId>maven-surefire-plugin</artifactId><version>3.25.0</version>'
    swap pom.xml '  <dependencies>' '  <!-- trimResults is on by default. -->
  <dependencies>'
    commit 'Run tests with a newer plugin'
    solution
    swap pom.xml 3.25.0 3.2.5
}

case_java_enforcer_upper_bound() {
    describe Java enforcer dependency-conflict fix
    needs mvn javac
    build 'mvn -B -ntp compile'
    behaviour '! grep -q 1.7.36 pom.xml && grep -q 1.3.14 pom.xml'
    readme audit 'Writes an audit log.'
    a_pom audit "$compiler
      <plugin>
        <artifactId>maven-enforcer-plugin</artifactId>
        <version>3.5.0</version>
        <executions>
          <execution>
            <id>enforce</id>
            <goals><goal>enforce</goal></goals>
            <configuration><rules><requireUpperBoundDeps/></rules></configuration>
          </execution>
        </executions>
      </plugin>" '    <dependency>
      <groupId>org.slf4j</groupId>
      <artifactId>slf4j-api</artifactId>
      <version>1.7.36</version>
    </dependency>
    <dependency>
      <groupId>ch.qos.logback</groupId>
      <artifactId>logback-classic</artifactId>
      <version>1.2.12</version>
    </dependency>'
    file src/main/java/org/example/tools/Audit.java <<'E'
package org.example.tools;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class Audit {
    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);

    void opened(String what) {
        LOG.info("{} was opened", what);
    }
}
E
    green 'Write an audit log'
    swap pom.xml 1.2.12 1.3.14
    commit 'Use the maintained version of the logger'
    solution
    swap pom.xml 1.7.36 2.0.7
}
