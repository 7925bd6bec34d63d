# Java with javac alone, and with Maven: compiler, surefire, checkstyle, spotless, enforcer.

# maven_project ARTIFACT [DEPENDENCIES] [PLUGINS]: a pom.xml for Java 17 with JUnit.
maven_project() {
    file .gitignore <<<target/
    file pom.xml <<E
<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
    <modelVersion>4.0.0</modelVersion>
    <groupId>com.example</groupId>
    <artifactId>$1</artifactId>
    <version>1.0-SNAPSHOT</version>
    <properties>
        <maven.compiler.release>17</maven.compiler.release>
        <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
    </properties>
    <dependencies>
        <dependency>
            <groupId>org.junit.jupiter</groupId>
            <artifactId>junit-jupiter</artifactId>
            <version>5.10.2</version>
            <scope>test</scope>
        </dependency>${2-}
    </dependencies>
    <build>
        <plugins>
            <plugin>
                <artifactId>maven-compiler-plugin</artifactId>
                <version>3.13.0</version>
            </plugin>
            <plugin>
                <artifactId>maven-resources-plugin</artifactId>
                <version>3.3.1</version>
            </plugin>
            <plugin>
                <artifactId>maven-surefire-plugin</artifactId>
                <version>3.2.5</version>
            </plugin>${3-}
        </plugins>
    </build>
</project>
E
}

case_java_missing_semicolon() {
    describe Java javac missing-punctuation fix
    needs javac java
    build 'javac -Xlint -d out src/*.java && java -ea -cp out Check'
    behaviour 'java -cp out Main kayak | grep -qx true && java -cp out Main "Never odd or even" | grep -qx true'
    readme palindromes 'Finds palindromes. Needs a JDK only.'
    file .gitignore <<<out/
    file src/Palindrome.java <<'E'
final class Palindrome {
    private Palindrome() {}

    static boolean is(String text) {
        return new StringBuilder(text).reverse().toString().equals(text);
    }
}
E
    file src/Main.java <<'E'
public class Main {
    public static void main(String[] args) {
        for (String arg : args) {
            System.out.println(Palindrome.is(arg));
        }
    }
}
E
    file src/Check.java <<'E'
public class Check {
    public static void main(String[] args) {
        assert Palindrome.is("level");
        assert !Palindrome.is("levels");
        System.out.println("checked");
    }
}
E
    green 'Find palindromes'
    swap src/Palindrome.java '        return new StringBuilder(text).reverse().toString().equals(text);' '        String letters = text.replace(" ", "").toLowerCase()
        return new StringBuilder(letters).reverse().toString().equals(letters);'
    commit 'Ignore blanks and case'
    solution
    swap src/Palindrome.java 'toLowerCase()' 'toLowerCase();'
}

case_java_missing_import() {
    describe Java maven missing-import fix
    needs mvn javac
    build 'mvn -B -ntp test'
    behaviour 'mvn -B -ntp -q test && grep -q "Map<String, Integer>" src/main/java/com/example/basket/Basket.java'
    readme basket 'What is in the basket?'
    maven_project basket
    file src/main/java/com/example/basket/Basket.java <<'E'
package com.example.basket;

import java.util.ArrayList;
import java.util.List;

/** A shopping basket. */
public class Basket {
    private final List<String> items = new ArrayList<>();

    public void put(String item) {
        items.add(item);
    }

    public int count(String item) {
        int count = 0;
        for (String other : items) {
            if (other.equals(item)) {
                count++;
            }
        }
        return count;
    }
}
E
    file src/test/java/com/example/basket/BasketTest.java <<'E'
package com.example.basket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BasketTest {
    @Test
    void shouldCountEqualItems() {
        Basket basket = new Basket();

        basket.put("apple");
        basket.put("pear");
        basket.put("apple");

        assertEquals(2, basket.count("apple"));
    }
}
E
    green 'Count items'
    file src/main/java/com/example/basket/Basket.java <<'E'
package com.example.basket;

import java.util.Map;

/** A shopping basket. */
public class Basket {
    private final Map<String, Integer> items = new TreeMap<>();

    public void put(String item) {
        items.merge(item, 1, Integer::sum);
    }

    public int count(String item) {
        return items.getOrDefault(item, 0);
    }
}
E
    commit 'Keep one entry per item'
    solution
    swap src/main/java/com/example/basket/Basket.java 'import java.util.Map;' 'import java.util.Map;
import java.util.TreeMap;'
}

case_java_renamed_method() {
    describe Java maven renamed-symbol fix
    needs mvn javac
    build 'mvn -B -ntp test'
    behaviour 'grep -q "String fullName()" src/main/java/com/example/people/Person.java && grep -q "assertEquals(\"Ada Lovelace\"" src/test/java/com/example/people/PersonTest.java'
    readme people 'Names of people.'
    maven_project people
    file src/main/java/com/example/people/Person.java <<'E'
package com.example.people;

/** A person has two names. */
public record Person(String first, String last) {
    public String name() {
        return first + " " + last;
    }
}
E
    file src/test/java/com/example/people/PersonTest.java <<'E'
package com.example.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PersonTest {
    @Test
    void shouldPutTheFirstNameFirst() {
        assertEquals("Ada Lovelace", new Person("Ada", "Lovelace").name());
    }
}
E
    green 'Print names'
    file .editorconfig <<'E'
root = true

[*.java]
indent_size = 4
E
    commit 'Tell editors how to indent'
    swap src/main/java/com/example/people/Person.java '    public String name() {
        return first + " " + last;
    }' '    public String fullName() {
        return first + " " + last;
    }

    /** Such as A.L. */
    public String initials() {
        return first.charAt(0) + "." + last.charAt(0) + ".";
    }'
    commit 'Add initials, and tell them from the full name'
    solution
    swap src/test/java/com/example/people/PersonTest.java '.name()' '.fullName()'
}

case_java_checkstyle_unused_import() {
    describe Java checkstyle unused-code fix
    needs mvn javac
    build 'mvn -B -ntp verify -Dmaven.jar.skip=true'
    behaviour '! grep -rq "java.util.Set;" src && grep -q "List<Integer>" src/main/java/com/example/primes/Primes.java'
    readme primes 'Prime numbers, with checkstyle.'
    maven_project primes '' '
            <plugin>
                <artifactId>maven-checkstyle-plugin</artifactId>
                <version>3.6.0</version>
                <configuration>
                    <configLocation>checkstyle.xml</configLocation>
                    <consoleOutput>true</consoleOutput>
                    <violationSeverity>warning</violationSeverity>
                </configuration>
                <executions>
                    <execution>
                        <phase>validate</phase>
                        <goals>
                            <goal>check</goal>
                        </goals>
                    </execution>
                </executions>
            </plugin>
            <plugin>
                <artifactId>maven-jar-plugin</artifactId>
                <version>3.4.1</version>
            </plugin>'
    file checkstyle.xml <<'E'
<?xml version="1.0"?>
<!DOCTYPE module PUBLIC "-//Checkstyle//DTD Checkstyle Configuration 1.3//EN"
    "https://checkstyle.org/dtds/configuration_1_3.dtd">
<module name="Checker">
    <module name="TreeWalker">
        <module name="UnusedImports"/>
        <module name="RedundantImport"/>
        <module name="NeedBraces"/>
    </module>
</module>
E
    file src/main/java/com/example/primes/Primes.java <<'E'
package com.example.primes;

import java.util.ArrayList;
import java.util.List;

/** Finds prime numbers. */
public final class Primes {
    private Primes() {}

    public static List<Integer> upTo(int limit) {
        List<Integer> primes = new ArrayList<>();
        for (int number = 2; number <= limit; number++) {
            int candidate = number;
            if (primes.stream().noneMatch(prime -> candidate % prime == 0)) {
                primes.add(number);
            }
        }
        return primes;
    }
}
E
    file src/test/java/com/example/primes/PrimesTest.java <<'E'
package com.example.primes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrimesTest {
    @Test
    void shouldFindSmallPrimes() {
        assertEquals(List.of(2, 3, 5, 7), Primes.upTo(10));
    }
}
E
    green 'Find primes'
    swap src/main/java/com/example/primes/Primes.java 'import java.util.List;' 'import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;'
    swap src/main/java/com/example/primes/Primes.java '        for (int number = 2; number <= limit; number++) {
            int candidate = number;
            if (primes.stream().noneMatch(prime -> candidate % prime == 0)) {
                primes.add(number);
            }
        }
        return primes;' '        IntStream.rangeClosed(2, limit)
                .filter(number -> primes.stream().noneMatch(prime -> number % prime == 0))
                .forEach(primes::add);
        return primes;'
    commit 'Use a stream'
    solution
    swap src/main/java/com/example/primes/Primes.java 'import java.util.Set;
' ''
}

case_java_spotless_whitespace() {
    describe Java spotless formatting fix
    needs mvn javac
    build 'mvn -B -ntp spotless:check compile'
    behaviour '! grep -rqP "\t" src'
    readme radio 'Frequencies of stations.'
    maven_project radio '' '
            <plugin>
                <groupId>com.diffplug.spotless</groupId>
                <artifactId>spotless-maven-plugin</artifactId>
                <version>3.4.0</version>
                <configuration>
                    <java>
                        <indent>
                            <spaces>true</spaces>
                            <spacesPerTab>4</spacesPerTab>
                        </indent>
                        <trimTrailingWhitespace/>
                        <endWithNewline/>
                    </java>
                </configuration>
            </plugin>'
    file src/main/java/com/example/radio/Station.java <<'E'
package com.example.radio;

/** A station and its frequency in MHz. */
public record Station(String name, double frequency) {
    public boolean between(double low, double high) {
        return low <= frequency && frequency <= high;
    }
}
E
    file src/main/java/com/example/radio/Band.java <<'E'
package com.example.radio;

/** Frequencies in MHz. */
public enum Band {
    VHF(87.5, 108),
    AIR(108, 137);

    private final double low;
    private final double high;

    Band(double low, double high) {
        this.low = low;
        this.high = high;
    }

    public boolean has(Station station) {
        return station.between(low, high);
    }
}
E
    green 'Tell the band of a station'
    swap src/main/java/com/example/radio/Station.java '    public boolean' '	public String label() {  
		return name + " " + frequency;
	}

    public boolean'
    commit 'Label stations'
    solution
    swap src/main/java/com/example/radio/Station.java '	public String label() {  
		return name + " " + frequency;
	}' '    public String label() {
        return name + " " + frequency;
    }'
}

case_java_version_not_found() {
    describe Java maven dependency-version fix
    needs mvn javac
    build 'mvn -B -ntp test'
    behaviour 'grep -q "escapeCsv" src/main/java/com/example/csv/Row.java && mvn -B -ntp -q test'
    readme csv 'Writes rows of a CSV file.'
    maven_project csv '
        <dependency>
            <groupId>org.apache.commons</groupId>
            <artifactId>commons-text</artifactId>
            <version>1.12.0</version>
        </dependency>'
    file src/main/java/com/example/csv/Row.java <<'E'
package com.example.csv;

/** One row. */
public final class Row {
    private Row() {}

    public static String of(String... cells) {
        return String.join(",", cells);
    }
}
E
    file src/test/java/com/example/csv/RowTest.java <<'E'
package com.example.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RowTest {
    @Test
    void shouldJoinCells() {
        assertEquals("a,b", Row.of("a", "b"));
    }
}
E
    green 'Write rows'
    swap pom.xml '<version>1.12.0</version>' '<version>1.112.0</version>'
    swap src/main/java/com/example/csv/Row.java '        return String.join(",", cells);' '        StringBuilder row = new StringBuilder();
        for (String cell : cells) {
            row.append(row.isEmpty() ? "" : ",").append(org.apache.commons.text.StringEscapeUtils.escapeCsv(cell));
        }
        return row.toString();'
    commit 'Escape cells, with a newer version of the library'
    solution
    swap pom.xml '1.112.0' '1.12.0'
}

case_java_enforcer_convergence() {
    describe Java enforcer dependency-conflict fix
    needs mvn javac
    build 'mvn -B -ntp validate'
    behaviour 'grep -q 1.5.6 pom.xml && grep -q jul-to-slf4j pom.xml'
    readme loggers 'A program that logs.'
    maven_project loggers '
        <dependency>
            <groupId>ch.qos.logback</groupId>
            <artifactId>logback-classic</artifactId>
            <version>1.4.14</version>
        </dependency>
        <dependency>
            <groupId>org.slf4j</groupId>
            <artifactId>jul-to-slf4j</artifactId>
            <version>2.0.7</version>
        </dependency>' '
            <plugin>
                <artifactId>maven-enforcer-plugin</artifactId>
                <version>3.5.0</version>
                <executions>
                    <execution>
                        <goals>
                            <goal>enforce</goal>
                        </goals>
                        <configuration>
                            <rules>
                                <dependencyConvergence/>
                            </rules>
                        </configuration>
                    </execution>
                </executions>
            </plugin>'
    file src/main/java/com/example/loggers/Main.java <<'E'
package com.example.loggers;

import org.slf4j.LoggerFactory;

public class Main {
    public static void main(String[] args) {
        LoggerFactory.getLogger(Main.class).info("started with {} arguments", args.length);
    }
}
E
    green 'Log something'
    swap pom.xml 1.4.14 1.5.6
    commit 'Log with the newest version'
    solution
    swap pom.xml 2.0.7 2.0.13
}

case_java_outdated_expectation() {
    describe Java surefire outdated-expectation fix
    needs mvn javac
    build 'mvn -B -ntp test'
    behaviour 'grep -q "No stock of" src/main/java/com/example/depot/Depot.java && grep -q "No stock of bolt" src/test/java/com/example/depot/DepotTest.java'
    readme depot 'Knows what is in stock.'
    maven_project depot
    file src/main/java/com/example/depot/Depot.java <<'E'
package com.example.depot;

import java.util.HashMap;
import java.util.Map;

/** What is in stock. */
public class Depot {
    private final Map<String, Integer> stock = new HashMap<>();

    public void deliver(String part, int count) {
        stock.merge(part, count, Integer::sum);
    }

    public String describe(String part) {
        Integer count = stock.get(part);
        return count == null ? "no " + part : count + " x " + part;
    }
}
E
    file src/test/java/com/example/depot/DepotTest.java <<'E'
package com.example.depot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DepotTest {
    private final Depot depot = new Depot();

    @Test
    void shouldDescribeWhatThereIs() {
        depot.deliver("nut", 3);
        depot.deliver("nut", 4);

        assertEquals("7 x nut", depot.describe("nut"));
    }

    @Test
    void shouldDescribeWhatThereIsNot() {
        assertEquals("no bolt", depot.describe("bolt"));
    }
}
E
    green 'Describe the stock'
    swap src/main/java/com/example/depot/Depot.java '"no " + part' '"No stock of " + part'
    commit 'Say in a sentence that nothing is there'
    solution
    swap src/test/java/com/example/depot/DepotTest.java '"no bolt"' '"No stock of bolt"'
}

case_java_field_typo() {
    describe Java maven symbol-typo fix
    needs mvn javac
    build 'mvn -B -ntp test-compile'
    behaviour 'grep -q "return \"page \" + current" src/main/java/com/example/pager/Pager.java'
    readme pager 'Turns pages.'
    maven_project pager
    file src/main/java/com/example/pager/Pager.java <<'E'
package com.example.pager;

/** Knows which page is shown. */
public class Pager {
    private final int last;
    private int current = 1;

    public Pager(int last) {
        this.last = last;
    }

    /** Goes to the next page, if there is one. */
    public void next() {
        current = Math.min(last, current + 1);
    }

    public int current() {
        return current;
    }
}
E
    file src/main/java/com/example/pager/package-info.java <<'E'
/** Turns pages. */
package com.example.pager;
E
    green 'Turn pages'
    swap src/main/java/com/example/pager/Pager.java '    public int current() {
        return current;
    }' '    public int current() {
        return current;
    }

    public String describe() {
        return "page " + curent + " of " + last;
    }'
    commit 'Describe where the reader is'
    solution
    swap src/main/java/com/example/pager/Pager.java curent current
}

case_java_wrong_time_zone() {
    describe Java surefire environment nothing
    needs mvn javac
    build 'mvn -B -ntp test'
    only_green TZ=Europe/Berlin
    readme calls 'When may one call?

The build machines are in Berlin.'
    maven_project calls
    file src/main/java/com/example/calls/Clock.java <<'E'
package com.example.calls;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Shows times as people read them. */
public final class Clock {
    private Clock() {}

    public static String show(Instant time) {
        return DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.systemDefault()).format(time);
    }
}
E
    file src/test/java/com/example/calls/ClockTest.java <<'E'
package com.example.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockTest {
    @Test
    void shouldShowLocalTime() {
        assertEquals("13:30", Clock.show(Instant.parse("2024-01-15T12:30:00Z")));
    }
}
E
    green 'Show times'
    swap README.md 'When may one call?' 'When may one call? Not at night.'
    commit 'Be polite'
}
