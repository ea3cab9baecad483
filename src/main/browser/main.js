export { deskCalled, deskFor, parseDirectory, recipientsOf } from "./directory.js";
export { deriveKeys } from "./keys.js";
export { digitsIn, drawCode, groupsOf, parseCode, wrongGroup } from "./code.js";
export { kindOf } from "./files.js";
export { check, sealedAnswers, urgent } from "./questions.js";
export { open, paddedSize, seal, sealFile, sealText } from "./seal.js";
export { cleanName, cleanText } from "./texts.js";
