package dev.backlight.view.microscope;

import dev.backlight.data.ClassNames;
import dev.backlight.glass.Study;
import dev.backlight.model.look.Sample;
import dev.backlight.model.look.SampleModel;
import dev.backlight.model.text.Messages;
import dev.backlight.training.answer.Probe;

/// What the answers of the example in the Microscope are called.
///
/// @param looked the example on screen; null where there is none
record Answers(SampleModel looked, Messages messages) {

    /// What is asked for: classes, or in a book's example plain outputs.
    ///
    /// @param current whether it is the example on screen
    /// @param worked whether it is one from a book
    PredictionCard.Asked asked(boolean current, boolean worked, Study study) {
        return worked
                ? PredictionCard.Asked.outputs(study.outputs().length)
                : PredictionCard.Asked.classes(looked != null && current ? looked.names() : ClassNames.NUMBERED);
    }

    /// What the network answered and what it was; empty where nobody knows.
    String said(boolean current) {
        Sample sample = looked == null ? null : looked.sampleProperty().get();
        Probe probe = looked == null ? null : looked.probeProperty().get();
        boolean known = sample != null && sample.label() >= 0 && probe != null && current;
        return !known
                ? ""
                : messages.get(
                        sample.label() == probe.answer() ? "present.said.right" : "present.said",
                        looked.names().of(probe.answer()),
                        looked.names().of(sample.label()));
    }

    /// Whether the example is the first test digit, which nobody chose, and is read rightly.
    boolean areOfFirst() {
        Sample sample = looked == null ? null : looked.sampleProperty().get();
        Probe probe = looked == null ? null : looked.probeProperty().get();
        boolean unchosen = sample != null && sample.source() == Sample.Source.TEST_SET && sample.index() == 0;
        return unchosen && probe != null && probe.answer() == sample.label();
    }
}
