package io.mergewright.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.core.Location;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageShapesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "lib/parse.adb:12:3: warning: x ~ lib/parse.adb:12:3",
                "prog.f90:12.3: Warning ~ prog.f90:12:3",
                "Makefile:7: *** missing separator ~ -",
                "build/Makefile:7: *** missing separator ~ build/Makefile:7",
                "[WARNING] src/A.java:[5,9] deprecated ~ src/A.java:5:9",
                "Main.cs(12,34): warning CS0168: x ~ Main.cs:12:34",
                "Main.cs(12,34-40,2): warning ~ Main.cs:12:34",
                "Unit1.pas(12) Hint: H2164 ~ Unit1.pas:12",
                "\"main.c\", line 12: warning #177-D: x ~ main.c:12",
                "\"main.c\", line 12.3: 1506-280 (W) x ~ main.c:12:3",
                "\"main.c\",12  Warning[Pe177]: x ~ main.c:12",
                "ctc W549: [\"main.c\" 12/3] x ~ main.c:12:3",
                "Warning W8004 a\\main.cpp 12: x ~ a/main.cpp:12",
                "xvlog: *W,X (../rtl/top.v,31|24): x ~ ../rtl/top.v:31:24",
                "[ccbl] C:\\My Files\\a.COB, line 39: Warning: x ~ C:/My Files/a.COB:39",
                "PHP Warning:  x in /srv/a.php on line 12 ~ /srv/a.php:12",
                "WARNING in C:\\p\\A.java (at line 3) ~ C:/p/A.java:3",
                "Warning: x at line 12 of src/mod.inc ~ src/mod.inc:12",
                "** Warning: rtl/top.vhd(12): x ~ rtl/top.vhd:12",
                "WARNING: [VRFC 10-159] x [/p/rtl/top.v:12] ~ /p/rtl/top.v:12",
                "CMake Warning at cmake/x.cmake:12 (message): ~ cmake/x.cmake:12",
                "./run.sh: line 12: x: unbound variable ~ ./run.sh:12",
            })
    void shouldReadThePlaceOfAMessage(String line, String place) {
        assertThat(MessageShapes.place(line).map(Location::toString).orElse("-"))
                .isEqualTo(Location.of(place).path().startsWith("./") ? place.substring(2) : place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Downloading http://repo.example.com:8080/a",
                "listening on db.example.com:5432",
                "took 12.5: 3 s",
                "a-1.2.jar:12",
                "at 10:15:03 (12)",
                "10/12/2020 12:13: done",
                "Progress (1/3): 4",
                "ratio 3/4 12: x",
            })
    void shouldNotReadAPlaceWhereNoneIs(String line) {
        assertThat(MessageShapes.place(line)).isEmpty();
    }
}
