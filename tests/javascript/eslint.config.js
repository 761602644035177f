// Few rules, each for a mistake that the type checker does not see.
import js from "@eslint/js";

const READ = "Only address.js takes addresses apart: what somebody typed behind # may be no valid encoding.";
const GLUED = "Only address.js puts addresses together: a query or an anchor that is glued on comes twice.";

export default [
  { ignores: ["**/vendor/**", "**/node_modules/**"] },
  {
    files: ["**/*.js", "**/*.mjs"],
    languageOptions: { ecmaVersion: 2023, sourceType: "script" },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      ...js.configs.recommended.rules,
      "no-undef": "off", // the type checker knows what there is
      "no-unused-vars": "off", // it says so, too
      eqeqeq: "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-var": "error",
      "prefer-const": "error",
      strict: ["error", "global"],
    },
  },
  { files: ["**/*.mjs", "**/eslint.config.js"], languageOptions: { sourceType: "module" }, rules: { strict: "off" } },
  {
    files: ["overrides/**/*.js"],
    ignores: ["**/address.js"],
    rules: {
      "no-restricted-globals": ["error", { name: "decodeURI", message: READ }, { name: "decodeURIComponent", message: READ }],
      "no-restricted-syntax": [
        "error",
        { selector: "CallExpression[callee.property.name='slice'] > MemberExpression > MemberExpression[property.name='hash']", message: READ },
        { selector: ":matches(BinaryExpression[operator='+'], TemplateLiteral) > MemberExpression[property.name=/^(hash|search)$/]", message: GLUED },
        { selector: "CallExpression[callee.property.name='split'] > Literal[value=/^[?#]$/]", message: READ },
      ],
    },
  },
];
