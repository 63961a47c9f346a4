package dev.backlight.app.own;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.lesson.Lesson;
import dev.backlight.lesson.file.LessonFile;
import dev.backlight.lesson.file.Lessons;
import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.lesson.stage.Stages;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lessons of one's own, without a window.
class OwnLessonsTest {
    @TempDir
    private Path folder;

    private final Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
    private final LessonModel model = model();

    private static LessonModel model() {
        return new LessonModel(
                List.of(Lessons.of("neuron")),
                new Stages(
                        () -> {
                            throw new AssertionError("No digits are needed here.");
                        },
                        () -> null));
    }

    private OwnLessons own(LessonModel lessons) {
        return new OwnLessons(() -> lessons, settings, folder.resolve("kept"), Runnable::run);
    }

    private Path written(String name) throws IOException {
        Path file = folder.resolve(name + LessonFile.SUFFIX);
        Lessons.export("neuron", file);
        return file;
    }

    private String told() {
        return settings.notices().shownProperty().get().text().apply(settings.messages());
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void oneThatIsOpenedIsShownKeptAndListedTheNextTime() throws IOException {
        own(model).open(written("walk")).join();
        assertThat(model.openProperty().get().name()).isEqualTo("walk");
        assertThat(settings.workspaceProperty().get()).isEqualTo("lessons");
        assertThat(model.lessons()).extracting(Lesson::name).containsExactly("neuron", "walk");
        Path kept = folder.resolve("kept").resolve("walk.lesson");
        Await.until(() -> Files.isRegularFile(kept));
        try (LessonModel later = model()) {
            own(later).list().join();
            assertThat(later.lessons()).extracting(Lesson::name).containsExactly("neuron", "walk");
            assertThat(later.isOwn(later.lessons().getLast())).isTrue();
        }
    }

    @Test
    void aShortLectureOfOnesOwnStaysInIt() throws IOException {
        model.add(LessonFile.read(written("walk")));
        model.open("walk", 0);
        model.starredOnlyProperty().set(true);
        assertThat(model.way())
                .hasSize(3)
                .allSatisfy(stop -> assertThat(stop.lesson().name()).isEqualTo("walk"));
    }

    @Test
    void onesOwnIsWrittenAsItCameAndDeletedOnlyWhenOneSaysSo() throws IOException {
        Path given = written("walk");
        OwnLessons own = own(model);
        own.open(given).join();
        Path kept = folder.resolve("kept").resolve("walk.lesson");
        Await.until(() -> Files.isRegularFile(kept));
        Path out = folder.resolve("out.lesson");
        own.export(model.openProperty().get(), out).join();
        assertThat(out).hasSameBinaryContentAs(given);

        var delete = own.actions(null).getLast();
        delete.run();
        settings.notices().shownProperty().get().answers().getLast().effect().run();
        assertThat(model.lessons()).hasSize(2);
        delete.run();
        settings.notices().shownProperty().get().answers().getFirst().effect().run();
        assertThat(model.lessons()).hasSize(1);
        assertThat(model.openProperty().get()).isNull();
        Await.until(() -> Files.notExists(kept));
    }

    @Test
    void whatIsWrongIsToldAndNothingHasChanged() throws IOException {
        own(model)
                .open(Files.writeString(folder.resolve("bad.lesson"), "no zip"))
                .join();
        assertThat(told()).contains("bad.lesson is no lesson of Backlight");
        own(model).open(written("neuron")).join();
        assertThat(told())
                .isEqualTo("A lesson of the program is called \"neuron\" already: give the file another name.");
        assertThat(model.lessons()).hasSize(1);
        assertThat(model.openProperty().get()).isNull();
        assertThat(folder.resolve("kept")).doesNotExist();
    }

    @Test
    void aDamagedOneAmongThoseKeptHidesNoOther() throws IOException {
        Files.createDirectories(folder.resolve("kept"));
        Files.writeString(folder.resolve("kept").resolve("a.lesson"), "no zip");
        Files.copy(written("walk"), folder.resolve("kept").resolve("walk.lesson"));
        own(model).list().join();
        assertThat(model.lessons()).extracting(Lesson::name).containsExactly("neuron", "walk");
        assertThat(told()).contains("a.lesson is no lesson of Backlight");
    }
}
