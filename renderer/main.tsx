document.getElementById('root')?.append('安诉');
