import "./style/main.css";

document.querySelector("dl-workbench")?.append("Dateline");
