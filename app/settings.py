"""Everything that can be configured, by environment variables with the prefix DEMARCHE_."""

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

ROOT = Path(__file__).resolve().parent.parent
LOOPBACK = ("127.0.0.1", "::1", "localhost")


class Settings(BaseSettings):
    """Read once at start; never changed afterwards."""

    model_config = SettingsConfigDict(env_prefix="DEMARCHE_", frozen=True, extra="ignore")

    host: str = Field("127.0.0.1", description="Address to listen on.")
    port: int = Field(8000, ge=1, le=65535, description="Port to listen on.")
    database_url: str = Field(
        "", description="SQLAlchemy address of the database; empty: SQLite in `data_dir`."
    )
    data_dir: Path = Field(ROOT / "var", description="Where the embedded database is kept.")
    seeds_dir: Path = Field(ROOT / "seeds", description="The record as files.")
    base_url: str = Field("", description="Public address, for feeds and citations behind a proxy.")
    allowed_hosts: list[str] = Field(
        default_factory=list,
        description='Host names served beside loopback, as JSON: ["demarche.example.org"].',
    )
    secure_cookies: bool = Field(default=False, description="Send cookies over HTTPS only; on behind TLS.")
    trusted_proxies: str = Field(
        "127.0.0.1", description="Addresses whose X-Forwarded-* headers are believed."
    )
    max_body_bytes: int = Field(64 * 1024, description="Largest form.")
    max_upload_bytes: int = Field(8 * 1024 * 1024, description="Largest uploaded article.")
    session_days: int = Field(14, ge=1, le=90, description="How long a sign-in lasts.")
    log_level: str = Field("info", description="Level of the server’s log.")

    @property
    def database(self) -> str:
        """The address of the database in SQLAlchemy's form."""
        return self.database_url or f"sqlite:///{self.data_dir / 'demarche.sqlite3'}"

    @property
    def loopback(self) -> bool:
        """Whether only this machine can reach the server."""
        return self.host in LOOPBACK

    @property
    def public_base(self) -> str:
        """The address people reach the dashboard by, without a slash at the end."""
        return self.base_url.rstrip("/") or f"http://{self.host}:{self.port}"
