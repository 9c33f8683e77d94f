# Bounds and values of EARS C1-C3 and of the negative-binomial CUSUM, by the package surveillance (Debian r-cran-surveillance).
#   Rscript alarms.R own > alarms.csv                the series of this file: what alarms.csv was made by
#   Rscript alarms.R example                         two of the package's own example series, for AlarmsAgainstRTest
suppressMessages(library(surveillance))
z <- function(values) paste(format(values, digits = 15, trim = TRUE, scientific = FALSE), collapse = " ")
line <- function(name, values) cat(name, ",", z(values), "\n", sep = "")
series <- function(name, counts) {
  weeks <- length(counts)
  mu <- 1 + mean(counts) * (1 + 0.3 * sin(2 * pi * (1:weeks) / 52))
  line(paste0(name, ".counts"), counts)
  line(paste0(name, ".mu"), mu)
  data <- sts(observed = matrix(counts), start = c(2012, 1), frequency = 52)
  for (method in c("C1", "C2", "C3")) for (sigma in c(0.5, 2))
    line(paste(name, method, sigma, sep = "."), upperbound(earsC(data, control = list(method = method, minSigma = sigma))))
  old <- create.disProg(week = 1:weeks, observed = counts, state = rep(0, weeks), freq = 52, start = c(2012, 1))
  for (alpha in c(0.2, 1)) {
    cusum <- algo.glrnb(old, control = list(range = 1:weeks, mu0 = mu, alpha = alpha, theta = log(2), c.ARL = 3, ret = "value"))
    line(paste(name, "cusum", alpha, sep = "."), cusum$upperbound)
    line(paste(name, "alarms", alpha, sep = "."), as.integer(cusum$alarm))
  }
}
if (commandArgs(TRUE)[1] == "own") {
  series("own", c(3, 5, 2, 4, 6, 3, 1, 0, 4, 5, 7, 2, 3, 4, 12, 15, 9, 4, 3, 2, 5, 1, 0, 2, 3, 6, 4, 2, 1, 3, 3, 8, 21, 34, 18, 11,
    5, 4, 2, 0, 0, 0, 1, 0, 3, 2, 4, 9, 2, 3, 5, 5, 6, 1, 2, 14, 3, 2, 4, 1))
} else {
  data(salmonella.agona); series("agona", as.integer(salmonella.agona$observed))
  data(shadar); series("hadar", as.integer(shadar$observed))
}
