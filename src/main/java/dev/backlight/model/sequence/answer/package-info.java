/// Networks that read a sequence to its end and answer once: the language of a surname, the symbol that came first.
package dev.backlight.model.sequence.answer;
