/// The textbook path: double precision, equation by equation, every intermediate value kept. Slow on purpose,
/// short, and written apart from the fast path, so that each proves the other.
package dev.backlight.glass;
