package dev.backlight.storage.sequence;

import dev.backlight.engine.spec.Weights;

/// A network over sequences that has had its training, with what it has learned, by the words of the command line.
/// Its shape follows from the task, which makes the same one each time.
///
/// @param domain text or attention
/// @param task as names or translation
/// @param cell RNN, GRU or LSTM; of no matter to a Transformer
/// @param chinese whether the reviews were Chinese
/// @param uncapped whether all surnames were taken
/// @param forgetBias what the forget gates started at
/// @param seed of the training
/// @param steps how many there were
/// @param parameters all numbers
public record SequenceModel(
        String domain,
        String task,
        String cell,
        boolean chinese,
        boolean uncapped,
        float forgetBias,
        long seed,
        long steps,
        Weights parameters) {}
