// Written for the oldest browser that an Excel may hold, Internet Explorer's: says which Excel is needed where the rest cannot
// run, and loads the rest where it can. Neither bundled nor compiled.
(function () {
  "use strict";

  function canRun() {
    try {
      // What the add-in is written with; the youngest are what Excel on an old macOS lacks.
      new RegExp("(?<!a)b");
      return (
        typeof Promise === "function" &&
        typeof Proxy === "function" &&
        typeof Symbol === "function" &&
        typeof Object.entries === "function" &&
        typeof Object.fromEntries === "function" &&
        typeof String.prototype.replaceAll === "function" &&
        typeof Array.prototype.at === "function" &&
        typeof Array.prototype.findLast === "function" &&
        window.CSS.supports("color", "var(--any)")
      );
      // eslint-disable-next-line @typescript-eslint/no-unused-vars -- old browsers want it named
    } catch (error) {
      return false;
    }
  }

  /** Office may be dark where the computer is light: as the pane was last, so it begins, without a flash of the other. */
  function takeLastScheme() {
    try {
      var scheme = window.localStorage.getItem("jihe.scheme");
      if (scheme === "dark" || scheme === "light") document.documentElement.setAttribute("data-scheme", scheme);
      // eslint-disable-next-line @typescript-eslint/no-unused-vars -- old browsers want it named
    } catch (error) {
      // A browser that keeps nothing shows the computer's own.
    }
  }

  function element(name, text, lang) {
    var made = document.createElement(name);
    if (text) made.appendChild(document.createTextNode(text));
    if (lang) made.lang = lang;
    return made;
  }

  function sayWhichExcel(root) {
    var box = element("div");
    box.className = "unsupported";
    box.setAttribute("role", "alert");
    box.appendChild(element("h1", "这个版本的 Excel 无法使用绩核", "zh-CN"));
    box.appendChild(
      element(
        "p",
        "请使用 Excel 2021 或更新的版本、Microsoft 365 或网页版 Excel；Mac 电脑还需要 macOS 13.3 或更新的版本。Windows 上版本够新仍看到本页的，请安装 Microsoft Edge WebView2 运行时，或联系信息技术人员。",
        "zh-CN",
      ),
    );
    box.appendChild(element("h1", "Jihe does not run in this version of Excel", "en"));
    box.appendChild(
      element(
        "p",
        "Use Excel 2021 or later, Microsoft 365 or Excel on the web; a Mac also needs macOS 13.3 or later. If your Excel on Windows is new enough and you still see this, install the Microsoft Edge WebView2 Runtime, or ask your IT colleague.",
        "en",
      ),
    );
    root.appendChild(box);
  }

  /** In order, each whether or not the one before it could be had: the pane says itself when the library is missing. */
  function loadAll(addresses) {
    for (var at = 0; at < addresses.length; at++) {
      var script = document.createElement("script");
      script.src = addresses[at];
      script.async = false;
      document.body.appendChild(script);
    }
  }

  takeLastScheme();
  if (canRun()) loadAll(document.querySelector("script[data-then]").getAttribute("data-then").split(" "));
  else sayWhichExcel(document.getElementById("root"));
})();
