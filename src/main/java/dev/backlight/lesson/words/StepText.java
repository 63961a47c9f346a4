package dev.backlight.lesson.words;

import java.util.List;

/// All that is said in one step, in one language.
///
/// @param title the claim of the step, in one line
/// @param body what is read on the page
/// @param hall one line under the picture for a hall; empty takes the title alone
/// @param notes for the lecturer
/// @param question what is asked; empty where nothing is
/// @param choices its answers, if there are some to choose from
/// @param task what to do; empty where nothing is
/// @param hint after a while
/// @param after what is said once the task is done, or the question is answered
public record StepText(
        String title,
        Rich body,
        Rich hall,
        Rich notes,
        Rich question,
        List<Rich> choices,
        Rich task,
        Rich hint,
        Rich after) {
    public StepText {
        choices = List.copyOf(choices);
    }

    public List<Rich> all() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(body, hall, notes, question, task, hint, after), choices.stream())
                .toList();
    }
}
