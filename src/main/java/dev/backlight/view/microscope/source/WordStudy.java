package dev.backlight.view.microscope.source;

import dev.backlight.glass.Study;
import dev.backlight.model.look.Sample;
import dev.backlight.model.sound.Heard;
import dev.backlight.model.sound.SoundModel;
import javafx.util.Subscription;

/// The word that is listened to, as the picture that the network gets of it.
public final class WordStudy implements StudySource {
    private final SoundModel model;
    private final Studies studies;
    private Subscription words = Subscription.EMPTY;

    public WordStudy(SoundModel model) {
        this.model = model;
        studies = new Studies(model.run());
    }

    @Override
    public Study study() {
        Heard now = model.heardProperty().get();
        return now == null
                ? null
                : studies.sampled(
                        model.run().snapshotProperty().get(),
                        new Sample(
                                Sample.Source.TEST_SET,
                                -1,
                                now.word().digit(),
                                now.word().input(now.hearing())));
    }

    @Override
    public void onNews(Runnable news) {
        studies.onNews(news);
        words = model.wordProperty().subscribe((_, _) -> news.run());
    }

    @Override
    public void next() {
        model.nextTest();
    }

    @Override
    public void dispose() {
        words.unsubscribe();
    }
}
