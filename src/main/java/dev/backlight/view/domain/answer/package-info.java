/// Stages and pictures of networks that read to the end and answer once.
package dev.backlight.view.domain.answer;
