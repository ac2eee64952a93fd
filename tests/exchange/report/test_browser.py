"""The page in real Chromium: quotations open by click and key, and in every width, colour scheme and on paper."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from exchange.report.test_chamber import decided, words_of
from verbale.exchange.report import render
from verbale.record.view import ReportView

playwright = pytest.importorskip("playwright.sync_api", reason="the page is looked at with Playwright; install verbale[test]")

CHROMIUM = os.environ.get("VERBALE_CHROMIUM", "/usr/bin/chromium")
ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync",
)  # fmt: skip
PATIENCE = 120_000  # milliseconds: a machine that trains or builds beside the tests is slow, and that is no failure
WIDE, NARROW = {"width": 1300, "height": 900}, {"width": 360, "height": 780}

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason=f"no Chromium at {CHROMIUM}; install it or name one in VERBALE_CHROMIUM"),
]


@pytest.fixture(scope="module")
def chromium() -> Iterator["playwright.Browser"]:
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS), timeout=PATIENCE)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def address(shown: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(shown, encoding="utf-8")
    return path.as_uri()


def opened(browser: "playwright.Browser", **options: object) -> "playwright.Page":
    """Returns a new, patient page."""
    page = browser.new_page(**options)
    page.set_default_timeout(PATIENCE)
    return page


def test_a_click_on_a_cell_opens_its_quotations_with_the_words_marked(chromium: "playwright.Browser", address: str) -> None:
    page = opened(chromium, viewport=WIDE)
    requests: list[str] = []
    problems: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: problems.append(message.text))
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.goto(address)
    page.locator("a.cell").first.click()
    panel = page.locator("dialog#panel")
    assert panel.is_visible()
    assert panel.locator("h2").inner_text() == "Ardovia on Recognition of Tolmera"
    mark = panel.locator("mark", has_text="A chair is not a certificate")
    assert mark.is_visible()
    assert mark.evaluate("node => getComputedStyle(node).backgroundColor") != "rgba(0, 0, 0, 0)"
    panel.get_by_role("button", name="Close").click()
    assert not panel.is_visible()
    assert requests == [address]
    assert problems == []
    page.close()


def test_the_keyboard_opens_and_closes_and_comes_back(chromium: "playwright.Browser", address: str) -> None:
    page = opened(chromium, viewport=WIDE)
    page.goto(address)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.locator("a.cell").nth(1).focus()
    page.keyboard.press("Enter")
    assert page.locator("dialog#panel").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("dialog#panel").is_visible()
    assert page.evaluate("document.activeElement === document.querySelectorAll('a.cell')[1]")
    page.close()


def test_without_scripts_a_cell_leads_to_its_open_quotations(chromium: "playwright.Browser", address: str) -> None:
    context = chromium.new_context(java_script_enabled=False, viewport=WIDE)
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(address)
    assert not page.locator("form.filters").is_visible()
    quotes = page.locator("details.quoted .quotes").first
    assert not quotes.is_visible()
    page.locator("a.cell").first.click()
    assert quotes.locator("mark").first.is_visible()
    context.close()


@pytest.mark.parametrize("viewport", [WIDE, NARROW, {"width": 320, "height": 600}])
def test_the_page_never_scrolls_sideways(chromium: "playwright.Browser", address: str, viewport: dict[str, int]) -> None:
    page = opened(chromium, viewport=viewport)
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    page.locator("a.cell").first.click()
    assert page.locator("dialog#panel").bounding_box()["width"] <= viewport["width"]
    page.close()


def test_on_a_narrow_screen_every_cell_names_its_party(chromium: "playwright.Browser", address: str) -> None:
    page = opened(chromium, viewport=NARROW)
    page.goto(address)
    assert page.locator("a.cell .of-party").first.is_visible()
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_has_contrast_in_light_and_dark(chromium: "playwright.Browser", address: str, scheme: str) -> None:
    page = opened(chromium, viewport=WIDE, color_scheme=scheme)
    page.goto(address)
    worst = page.evaluate(CONTRAST)
    assert worst["count"] > 300
    assert worst["ratio"] >= 4.5, worst
    page.close()


def test_the_filter_leaves_what_was_asked_for(chromium: "playwright.Browser", address: str) -> None:
    page = opened(chromium, viewport=WIDE)
    page.goto(address)
    page.locator("select[name=issue]").select_option("borders")
    left = page.locator(".entries > li:visible")
    assert left.count() > 5
    assert {left.nth(number).get_attribute("data-issue") for number in range(left.count())} == {"borders"}
    assert page.locator("form.filters output").inner_text().startswith(f"{left.count()} of ")
    page.close()


def test_on_paper_all_quotations_are_open(chromium: "playwright.Browser", address: str) -> None:
    page = opened(chromium, viewport=WIDE)
    page.goto(address)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator("details:not([open])").count() == 0
    assert page.locator("details.quoted mark").first.is_visible()
    assert not page.locator("nav").is_visible()
    page.close()


CONTRAST = """() => {
  const parse = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = (c) => { const v = c / 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
  const luminance = ([r, g, b]) => 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
  const ground = (node) => {
    for (let at = node; at; at = at.parentElement) {
      const color = parse(getComputedStyle(at).backgroundColor);
      if (color.length === 3 || color[3] > 0) return color;
    }
    return [255, 255, 255];
  };
  let worst = { ratio: 99, text: "", count: 0 };
  for (const node of document.querySelectorAll("header *, #matrix *, #changes *, #timeline *:not(svg, svg *)")) {
    const own = [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim());
    if (!own || !node.checkVisibility() || node.closest(".unseen, .skip, option")) continue;
    const [one, other] = [luminance(parse(getComputedStyle(node).color)), luminance(ground(node))];
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    worst.count += 1;
    if (ratio < worst.ratio) worst = { ratio, text: node.className + ": " + node.textContent.slice(0, 40), count: worst.count };
  }
  return worst;
}"""


def test_a_seat_of_the_chamber_opens_its_words_by_key(
    chromium: "playwright.Browser", view: ReportView, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("chamber") / "report.html"
    path.write_text(render(view, decided("security-council", words_of(view))), encoding="utf-8")
    page = opened(chromium, viewport=WIDE)
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text))
    page.goto(path.as_uri())
    page.locator('svg.chamber a[href="#seat-RUS"]').focus()
    page.keyboard.press("Enter")
    panel = page.locator("dialog#panel")
    assert panel.is_visible() and panel.locator("h2").inner_text() == "Russia: no"
    assert panel.locator("mark").count() >= 1
    page.keyboard.press("Escape")
    page.set_viewport_size(NARROW)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert not problems
    page.close()
