import "./style/main.css";
import "./shell";
