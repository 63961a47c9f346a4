package dev.backlight.model.lesson.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.lesson.Lesson;
import dev.backlight.lesson.Question;
import dev.backlight.lesson.file.Lessons;
import dev.backlight.model.lesson.LessonModel;
import dev.backlight.model.lesson.Stop;
import dev.backlight.model.lesson.stage.Stages;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A lecture by a clock that is turned by hand.
class LectureTest {
    private final LessonModel model = new LessonModel(
            List.of(Lessons.of("neuron"), Lessons.of("backward")),
            new Stages(
                    () -> {
                        throw new AssertionError("No digits are needed here.");
                    },
                    () -> null));
    private long nanos;
    private final Lecture lecture = new Lecture(model, () -> nanos);

    @AfterEach
    void close() {
        model.close();
    }

    private void pass(long seconds) {
        nanos += TimeUnit.SECONDS.toNanos(seconds);
        lecture.tick();
    }

    @Test
    void timesOfStepsAddUpAndTheListOfLessonsCountsForNothing() {
        pass(100);
        model.open("neuron", 0);
        lecture.tick();
        pass(40);
        model.next();
        lecture.tick();
        pass(30);
        assertThat(lecture.step()).isEqualTo(30);
        model.back();
        lecture.tick();
        pass(5);
        assertThat(lecture.step()).isEqualTo(45);
        assertThat(lecture.all()).isEqualTo(75);
        assertThat(lecture.planned()).isEqualTo(60);
        assertThat(lecture.late()).isEqualTo(15);
    }

    @Test
    void handsAreCountedForTheAnswersThatThereAre() {
        model.open("neuron", 1);
        lecture.tick();
        lecture.bet(0, 1);
        lecture.bet(0, 1);
        lecture.bet(2, 1);
        lecture.bet(2, -1);
        lecture.bet(2, -1);
        lecture.bet(7, 1);
        assertThat(lecture.bets()).containsExactly(2, 0, 0);
        model.next();
        lecture.tick();
        assertThat(lecture.bets()).as("a number is guessed here").isEmpty();
        model.back();
        lecture.tick();
        assertThat(lecture.bets()).containsExactly(2, 0, 0);
    }

    @Test
    void aShortLectureGoesThroughTheStarredStepsOfAllLessonsAndBack() {
        model.lecture();
        List<Stop> walked = new ArrayList<>();
        walked.add(new Stop(model.openProperty().get(), model.place()));
        while (!model.isLast()) {
            model.next();
            walked.add(new Stop(model.openProperty().get(), model.place()));
        }
        assertThat(walked).isEqualTo(Stop.starred(model.lessons()));
        assertThat(walked.getLast().lesson().name()).isEqualTo("backward");
        for (int i = 1; i < walked.size(); i++) {
            model.back();
        }
        assertThat(new Stop(model.openProperty().get(), model.place())).isEqualTo(walked.getFirst());
        model.open("neuron", 2);
        model.next();
        assertThat(model.step().id()).as("from a step beside the way").isEqualTo("sum");
        model.gallery();
        assertThat(model.starredOnlyProperty().get()).isFalse();
    }

    /// A question about the next step needs that step, also in the short lecture.
    @Test
    void theStarredStepsOfAllTwelveAreALectureOfFortyFiveMinutes() {
        List<Lesson> all = Lessons.all();
        List<Stop> way = Stop.starred(all);
        assertThat(way.stream().mapToDouble(stop -> stop.step().minutes()).sum())
                .isBetween(40.0, 45.0);
        assertThat(way.stream().map(Stop::lesson).distinct()).hasSize(all.size());
        for (Stop stop : way) {
            if (stop.step().question().filter(Question::next).isPresent()) {
                assertThat(way).contains(new Stop(stop.lesson(), stop.place() + 1));
            }
        }
    }
}
