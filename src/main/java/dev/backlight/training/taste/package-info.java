/// Learning what people like: collaborative filtering, a deep head, and both.
package dev.backlight.training.taste;
