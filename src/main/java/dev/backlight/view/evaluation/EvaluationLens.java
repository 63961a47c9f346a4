package dev.backlight.view.evaluation;

import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.run.RunArchive;
import dev.backlight.model.run.RunEntry;
import dev.backlight.model.window.Settings;
import dev.backlight.storage.run.RunFileException;
import dev.backlight.view.stage.Lens;
import dev.backlight.view.stage.paint.Refresh;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// How good the network is, and what it gets wrong: runs, confusion matrix, figures of each class, mistakes. It
/// asks for a closer look at a result only while it can be seen.
public final class EvaluationLens extends Region implements Lens {
    private final DigitsModel digits;
    private final EvaluationPage page;
    private final Refresh refresh;
    private final ListChangeListener<RunEntry> runsChanged;
    private Subscription subscriptions = Subscription.EMPTY;
    private Subscription result = Subscription.EMPTY;

    public EvaluationLens(DigitsModel digits, Settings settings) {
        this.digits = digits;
        page = new EvaluationPage(digits, settings);
        refresh = new Refresh(this, this::look, () -> digits.exams().ask(List.of()));
        runsChanged = _ -> follow();
        setId("evaluation-lens");
        setMinSize(0, 0);
        getChildren().setAll(page);
        RunArchive archive = digits.archive();
        archive.runs().addListener(runsChanged);
        archive.overlaid().addListener(runsChanged);
        subscriptions = Subscription.combine(
                archive.selectedProperty().subscribe(refresh::request),
                digits.run().evaluationProperty().subscribe(refresh::request),
                digits.run().configProperty().subscribe(refresh::request),
                digits.exams().versionProperty().subscribe(refresh::request),
                archive.kept().versionProperty().subscribe(refresh::request),
                archive.kept().takenAwayProperty().subscribe(refresh::request),
                problems(archive),
                digits.sample().sampleProperty().subscribe(page::sampleChanged),
                page.chosenProperty().subscribe(page::cellChanged),
                settings.open().follow(page.chosenProperty().map(_ -> true).orElse(false), page::chooseNone));
        follow();
    }

    private Subscription problems(RunArchive archive) {
        ListChangeListener<RunFileException> told = _ -> refresh.request();
        archive.kept().problems().addListener(told);
        return () -> archive.kept().problems().removeListener(told);
    }

    /// The present run's result may come later than the news that there is one.
    private void follow() {
        result.unsubscribe();
        RunEntry current = digits.archive().current();
        result = current == null
                ? Subscription.EMPTY
                : current.evaluationProperty().subscribe(refresh::request);
        refresh.request();
    }

    @Override
    public String name() {
        return "evaluation";
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public boolean prefersWholeStage() {
        return true;
    }

    @Override
    public boolean prefersWholeWindow() {
        return true;
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        result.unsubscribe();
        digits.archive().runs().removeListener(runsChanged);
        digits.archive().overlaid().removeListener(runsChanged);
        refresh.dispose();
        page.dispose();
    }

    @Override
    protected void layoutChildren() {
        page.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private void look() {
        RunArchive archive = digits.archive();
        Set<RunEntry> wanted = new LinkedHashSet<>();
        if (archive.selectedProperty().get() != null) {
            wanted.add(archive.selectedProperty().get());
        }
        wanted.addAll(archive.overlaid());
        digits.exams().ask(wanted);
        page.refresh();
    }
}
