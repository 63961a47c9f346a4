/// The rooms of networks that read to the end and answer once: surnames, memory.
package dev.backlight.controller.domain.answer;
