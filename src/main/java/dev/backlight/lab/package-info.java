/// Experiments one bets on: a question, trials on the real engine, an answer made from their figures. No screen.
package dev.backlight.lab;
