/** Models of OpenAI and compatible servers, Anthropic, Gemini and Ollama, by langchain4j; no other package knows that library. */
@NullMarked
package io.mergewright.model.langchain4j;

import org.jspecify.annotations.NullMarked;
