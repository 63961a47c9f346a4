package dev.backlight.lab;

import dev.backlight.lab.answer.Bet;
import dev.backlight.lab.answer.Outcome;
import dev.backlight.lab.answer.Source;
import dev.backlight.lab.record.Measure;
import dev.backlight.lab.record.TrialRecord;
import java.util.List;
import java.util.Optional;

/// An experiment: a question, a bet, trials, and the answer made from what they measured. It holds no state: the
/// same settings always give the same trials, and the same records the same outcome.
///
/// Its texts are in the bundles at `lab.NAME.…`; `LabTexts` lists the keys.
public interface Lab {

    /// What it is.
    LabDescription description();

    /// Its stable name, lower case with hyphens: on the command line, in files and in text keys.
    default String name() {
        return description().name();
    }

    default Family family() {
        return description().family();
    }

    /// Rises when a change of the recipe or the code makes other figures from the same settings.
    default int version() {
        return 1;
    }

    /// As many as its spread needs.
    default int defaultSeeds() {
        return Settings.FEWEST_SEEDS;
    }

    /// What a person may change, the most telling first.
    default List<Knob> knobs() {
        return description().knobs();
    }

    /// What its charts show, the main one first.
    default List<Measure> measures() {
        return description().measures();
    }

    /// What its chart is about: what is bet on, or else its first measure.
    default Measure mainMeasure() {
        String name = bet() instanceof Bet.Line line
                ? line.measure()
                : measures().getFirst().name();
        return measures().stream()
                .filter(measure -> measure.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// The sides of the comparison, the one that is asked about first, then the controls.
    default List<String> variants() {
        return description().variants();
    }

    /// What is asked before the first reveal.
    default Bet bet() {
        return description().bet();
    }

    /// Names of what is looked at inside, as `Look.name`.
    default List<String> looks() {
        return description().looks();
    }

    /// Names of the networks that a trial keeps for the digits' workspace, as `KeptNetwork.name`. Empty where what
    /// learns reads no digits, or has no layers, or rows instead of pictures: there is nothing to open then.
    default List<String> networks() {
        return List.of();
    }

    /// Which figures of the outcome are shown beside each other as bars; may be empty.
    default List<String> bars() {
        return List.of();
    }

    /// What a person can try by hand on what the trials stored; empty where there is nothing, or nothing yet.
    default Optional<Bench> bench(Settings settings, List<TrialRecord> records) {
        return Optional.empty();
    }

    /// Where recipe and question are from.
    default List<Source> sources() {
        return description().sources();
    }

    /// The small trainings to run, in the order in which they should begin.
    List<Trial> trials(Settings settings);

    /// Sides of the comparison that may be left out, so that one sees the run without them: all but those without
    /// which the question has no answer.
    default List<String> controls() {
        return List.of();
    }

    /// The knob that is the rate of learning, so that a network whose numbers grew beyond all bounds can be run
    /// again with a smaller one; empty where none is.
    default Optional<Knob> rate() {
        return knobs().stream()
                .filter(knob -> knob.name().equals("rate") || knob.name().equals("learning-rate"))
                .findFirst();
    }

    /// The trials of those sides that are not left out.
    default List<Trial> chosen(Settings settings) {
        return trials(settings).stream()
                .filter(trial -> !settings.without().contains(trial.variant()))
                .toList();
    }

    /// The answer, from what the trials measured.
    ///
    /// @param records of every trial in the order of `chosen`, also of those that were stopped or failed
    /// @return `Outcome.none()` where there is too little for any
    Outcome outcome(Settings settings, List<TrialRecord> records);
}
