import re
from dataclasses import replace

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.staff import StaffRoom, mount_staff
from assistant.staff.web import _FILES, _PAGES
from assistant.staff.web.guard import SESSION
from corpus.errors import SettingInvalid

from_elsewhere = [
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site"},
    {"sec-fetch-site": "", "origin": "https://evil.example"},
]


@pytest.mark.parametrize("missing", ["staff_user", "staff_password_hash"])
def test_there_is_no_staff_page_unless_both_are_configured(staff_settings, live, missing):
    app = FastAPI(openapi_url=None)
    mount_staff(app, StaffRoom.open(replace(staff_settings, **{missing: ""}), live))
    with TestClient(app) as browser:
        for path in ("/staff", "/staff/", "/staff/login", "/staff/static/staff.css"):
            assert browser.get(path).status_code == 404


def test_what_is_no_hash_is_refused_at_once(staff_settings, live):
    with pytest.raises(SettingInvalid):
        StaffRoom.open(replace(staff_settings, staff_password_hash="quatre mots"), live)


@pytest.mark.parametrize("path", [*_PAGES, *_FILES, "/nowhere"])
def test_every_page_wants_a_login(make_visitor, path):
    stranger = make_visitor(inside=False)
    for reply in (stranger.get(path), stranger.client.post(f"/staff{path}")):
        if reply.status_code != 405:
            assert reply.url.path == "/staff/login"
    stranger.client.cookies.set(SESSION, "invented")
    assert "session has ended" in stranger.get("/").text


def test_a_wrong_password_is_told_in_the_readers_language(make_visitor):
    for language, told in [("en", "password is wrong"), ("fr", "est incorrect")]:
        stranger = make_visitor(language, inside=False)
        reply = stranger.log_in(password="wrong")
        assert told in reply.text
        assert "wrong" not in re.sub(r"password is wrong|notice wrong", "", reply.text)
        assert SESSION not in stranger.client.cookies


def test_guessing_is_slowed(make_visitor):
    stranger = make_visitor(inside=False)
    replies = [stranger.log_in(password=f"guess {number}") for number in range(6)]
    assert replies[-1].status_code == 429
    assert int(replies[-1].headers["retry-after"]) >= 1
    assert stranger.log_in().status_code == 429


def test_the_cookie_is_out_of_reach(make_visitor):
    stranger = make_visitor(inside=False)
    login = {"user": "léa", "password": "quatre mots au hasard"}
    reply = stranger.client.post("/staff/login", data=login, follow_redirects=False)
    assert reply.status_code == 303
    cookie = reply.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert "path=/staff" in cookie
    assert "secure" not in cookie
    stranger.client.base_url = "https://testserver"
    reply = stranger.client.post("/staff/login", data=login, follow_redirects=False)
    assert "secure" in reply.headers["set-cookie"].lower()


def test_every_reply_is_kept_out_of_frames_caches_and_scripts(visitor):
    for path in ("/", "/login", "/state", "/progress/index"):
        headers = visitor.get(path).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["cache-control"] == "no-store"


def test_leaving_ends_the_session(visitor):
    token = visitor.client.cookies[SESSION]
    assert visitor.send("/logout").url.path == "/staff/login"
    visitor.client.cookies.set(SESSION, token, path="/staff")
    assert visitor.get("/").url.path == "/staff/login"


@pytest.mark.parametrize("headers", from_elsewhere)
def test_forms_from_elsewhere_are_refused(visitor, headers):
    sent = {key: value for key, value in headers.items() if value}
    if not headers["sec-fetch-site"]:
        del visitor.client.headers["sec-fetch-site"]
    reply = visitor.send("/retire?id=bridge", headers=sent)
    assert reply.status_code == 403
    assert "nothing was done" in reply.text
    assert "bridge" in visitor.get("/").text


@pytest.mark.parametrize("path", ["/retire?id=bridge", "/state/update", "/logout"])
@pytest.mark.parametrize("token", [{}, {"form_token": "invented"}])
def test_forms_without_the_sessions_token_are_refused(visitor, path, token):
    assert visitor.client.post(f"/staff{path}", data=token).status_code == 403
    assert "bridge" in visitor.get("/").text


def test_a_form_that_is_too_large_is_refused_before_it_is_read(make_visitor):
    stranger = make_visitor(inside=False)
    assert stranger.log_in(password="x" * 200_000).status_code == 413
